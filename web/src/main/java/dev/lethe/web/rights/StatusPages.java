package dev.lethe.web.rights;

import module java.base;

import dev.lethe.core.rights.OneTimeKey;
import dev.lethe.core.rights.Session;
import dev.lethe.core.rights.Session.Role;
import dev.lethe.core.unlearn.Claim;
import dev.lethe.core.unlearn.Desk;
import dev.lethe.core.unlearn.Dossier;
import dev.lethe.web.Html;
import dev.lethe.web.Limits;
import dev.lethe.web.Opening;
import dev.lethe.web.Page;
import dev.lethe.web.Room;
import dev.lethe.web.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// A person's own page, behind a proof: what is held, what was used, and what became of each
/// request.
public final class StatusPages implements Room {

  private static final String MINE = "/status/mine";

  private final Supplier<Optional<Desk>> desk;
  private final Visit visit;
  private final Limits limits;

  /// @param desk empty while the data base is not open yet
  public StatusPages(Supplier<Optional<Desk>> desk, Visit visit, Limits limits) {
    this.desk = desk;
    this.visit = visit;
    this.limits = limits;
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
    routes.post("/status/leave", this::leave);
  }

  /// Opening a link does nothing yet: mail programs open links to look at them.
  private void look(Context context) {
    Optional<OneTimeKey> key = desk().look(secret(context));
    context.status(key.isPresent() ? HttpStatus.OK : HttpStatus.GONE);
    Page page = Page.of(context, "confirm.title");
    Html.show(context, "object/confirm", Map.of("page", page, "key", key));
  }

  private void confirm(Context context) {
    limits.count(context);
    desk()
        .use(secret(context))
        .ifPresentOrElse(
            entered -> {
              visit.begin(context, entered);
              context.redirect(to(context, MINE), HttpStatus.SEE_OTHER);
            },
            () -> look(context));
  }

  private static String secret(Context context) {
    String key = context.pathParam("key");
    return key.length() > 100 ? "" : key;
  }

  private static void ask(Context context, String problem) {
    Page page = Page.of(context, "status.title");
    Html.show(context, "status/ask", Map.of("page", page, "problem", problem));
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
    Html.show(context, "status/mine", Map.of("page", page, "dossier", dossier));
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
