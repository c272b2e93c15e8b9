package dev.lethe.web.rights;

import module java.base;

import dev.lethe.core.rights.OneTimeKey;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Session;
import dev.lethe.core.rights.Session.Role;
import dev.lethe.core.unlearn.Claim;
import dev.lethe.core.unlearn.Desk;
import dev.lethe.core.unlearn.Dossier;
import dev.lethe.core.unlearn.Entered;
import dev.lethe.web.Html;
import dev.lethe.web.Limits;
import dev.lethe.web.Opening;
import dev.lethe.web.Page;
import dev.lethe.web.Room;
import dev.lethe.web.Visit;
import dev.lethe.web.proof.SignIn;
import dev.lethe.web.proof.SignIn.Begun;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/// A person's own page, behind a proof: what is held, what was used, and what became of each
/// request.
public final class StatusPages implements Room {

  /// Where a provider sends a browser back to.
  public static final String SIGNED_IN = "/status/signed-in";

  private static final String MINE = "/status/mine";

  /// So many sign-ins may be under way; the oldest are forgotten.
  private static final int UNDER_WAY = 10_000;

  private final Supplier<Optional<Desk>> desk;
  private final Visit visit;
  private final Limits limits;
  private final Optional<SignIn> signIn;
  private final Map<String, Begun> begun = new ConcurrentHashMap<>();

  /// @param desk empty while the data base is not open yet
  /// @param signIn where people may sign in instead of reading a letter, or empty
  public StatusPages(
      Supplier<Optional<Desk>> desk, Visit visit, Limits limits, Optional<SignIn> signIn) {
    this.desk = desk;
    this.visit = visit;
    this.limits = limits;
    this.signIn = signIn;
  }

  @Override
  public void routes(RoutesConfig routes) {
    routes.get("/confirm/{key}", this::look);
    routes.post("/confirm/{key}", this::confirm);
    routes.get("/status", context -> ask(context, ""));
    routes.post("/status", this::send);
    routes.get(MINE, this::mine);
    routes.post("/status/object", context -> act(context, Desk::object));
    routes.post("/status/withdraw", context -> act(context, Desk::withdraw));
    routes.post("/status/link", context -> act(context, Desk::link));
    routes.post("/status/leave", this::leave);
    routes.get("/status/sign-in", this::beginSignIn);
    routes.get(SIGNED_IN, this::signedIn);
  }

  /// Opening a link does nothing yet: mail programs open links to look at them.
  private void look(Context context) {
    Optional<OneTimeKey> key = desk().look(secret(context));
    context.status(key.isPresent() ? HttpStatus.OK : HttpStatus.GONE);
    Page page = Page.of(context, "confirm.title");
    boolean before = visit.session(context, desk(), Role.PERSON).isPresent();
    Html.show(context, "object/confirm", Map.of("page", page, "key", key, "before", before));
  }

  private void confirm(Context context) {
    limits.count(context);
    desk()
        .use(secret(context))
        .ifPresentOrElse(
            entered -> {
              visit.begin(context, together(context, entered));
              context.redirect(to(context, MINE), HttpStatus.SEE_OTHER);
            },
            () -> look(context));
  }

  /// Whoever says that both are theirs sees both; else this browser is somebody else's now, as
  /// where several people share one.
  private Entered together(Context context, Entered entered) {
    return Optional.ofNullable(context.formParam("together"))
        .flatMap(_ -> visit.session(context, desk(), Role.PERSON))
        .map(before -> {
          desk().leave(entered.session());
          return desk().extend(before, entered.session().names());
        })
        .orElse(entered);
  }

  private static String secret(Context context) {
    String key = context.pathParam("key");
    return key.length() > 100 ? "" : key;
  }

  private void ask(Context context, String problem) {
    Page page = Page.of(context, "status.title");
    Html.show(
        context,
        "status/ask",
        Map.of("page", page, "problem", problem, "signIn", signIn.isPresent()));
  }

  /// By a link, not by a form: the pages' policy lets forms go to this server only.
  private void beginSignIn(Context context) throws IOException {
    limits.count(context);
    Begun each = signIn.orElseThrow(NotFoundResponse::new).begin();
    if (begun.size() >= UNDER_WAY) {
      begun.clear();
    }
    begun.put(each.state(), each);
    visit.signingIn(context, each.state());
    context.redirect(each.to().toString(), HttpStatus.SEE_OTHER);
  }

  /// Only the browser that began a sign-in may end it.
  private void signedIn(Context context) {
    String state = Objects.requireNonNullElse(context.queryParam("state"), "");
    String code = Objects.requireNonNullElse(context.queryParam("code"), "");
    Begun each = visit.isSigningIn(context, state) ? begun.remove(state) : null;
    if (each == null || signIn.isEmpty()) {
      context.status(HttpStatus.FORBIDDEN);
      ask(context, "status.signin.failed");
      return;
    }
    try {
      SortedSet<Pseudonym> proven = proven(signIn.get().finish(each, state, code));
      if (!proven.isEmpty()) {
        visit.begin(context, desk().prove(Optional.empty(), proven));
        context.redirect(to(context, MINE), HttpStatus.SEE_OTHER);
        return;
      }
    } catch (IOException e) {
      // What it was does not help a person; that it did not work is told below.
    }
    context.status(HttpStatus.FORBIDDEN);
    ask(context, "status.signin.failed");
  }

  private SortedSet<Pseudonym> proven(SignIn.Who who) {
    SortedSet<Pseudonym> proven = new TreeSet<>();
    who.address().ifPresent(address -> proven.add(desk().name(new Claim.Mail(address))));
    who.account().ifPresent(account -> proven.add(desk().name(new Claim.Known(account))));
    return proven;
  }

  /// The answer is the same whether or not the address is known.
  private void send(Context context) {
    limits.count(context);
    String typed = Objects.requireNonNullElse(context.formParam("mail"), "").strip();
    try {
      if (Claim.parse(typed) instanceof Claim.Mail(String address)) {
        desk().enter(address, Page.of(context, "status.title").words().tag());
        Html.show(context, "status/sent", Map.of("page", Page.of(context, "sent.title")));
        return;
      }
    } catch (IllegalArgumentException e) {
      // What is wrong with it is told below.
    }
    context.status(HttpStatus.UNPROCESSABLE_CONTENT);
    ask(context, "status.mail.wrong");
  }

  private void mine(Context context) {
    Desk open = desk();
    Optional<Session> session = visit.session(context, open, Role.PERSON);
    if (session.isEmpty()) {
      context.redirect(to(context, "/status"), HttpStatus.SEE_OTHER);
      return;
    }
    Dossier dossier = open.dossier(session.get());
    Page page = Page.of(context, "mine.title");
    boolean apart = session.get().names().size() > 1;
    Html.show(context, "status/mine", Map.of("page", page, "dossier", dossier, "apart", apart));
  }

  private interface Act {
    Object act(Desk desk, Session session);
  }

  private void act(Context context, Act what) {
    limits.count(context);
    Desk open = desk();
    visit.session(context, open, Role.PERSON).ifPresent(session -> what.act(open, session));
    context.redirect(to(context, MINE), HttpStatus.SEE_OTHER);
  }

  private void leave(Context context) {
    Desk open = desk();
    visit.session(context, open, Role.PERSON).ifPresent(open::leave);
    visit.end(context);
    context.redirect(to(context, "/status"), HttpStatus.SEE_OTHER);
  }

  private static String to(Context context, String address) {
    return Page.of(context, "mine.title").to(address);
  }

  private Desk desk() {
    return desk.get().orElseThrow(() -> new Opening("the desk"));
  }
}
