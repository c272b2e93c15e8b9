package dev.lethe.web.rights;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Hold;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.unlearn.Claim;
import dev.lethe.core.unlearn.Deadline;
import dev.lethe.core.unlearn.Desk;
import dev.lethe.core.unlearn.Said;
import dev.lethe.web.Html;
import dev.lethe.web.Limits;
import dev.lethe.web.Opening;
import dev.lethe.web.Page;
import dev.lethe.web.Room;
import dev.lethe.web.Visit;
import dev.lethe.web.proof.ProfileCode;
import dev.lethe.web.proof.ProfileCode.Finding;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/// The form: one link, no login, one field that must be filled. It works without scripts. What
/// somebody gets for an answer does not depend on whether an account is known.
public final class ObjectPages implements Room {

  private final Supplier<Optional<Desk>> desk;
  private final Limits limits;
  private final Visit visit;
  private final ProfileCode profiles;

  /// @param desk empty while the data base is not open yet
  public ObjectPages(
      Supplier<Optional<Desk>> desk, Limits limits, Visit visit, ProfileCode profiles) {
    this.desk = desk;
    this.limits = limits;
    this.visit = visit;
    this.profiles = profiles;
  }

  @Override
  public void routes(RoutesConfig routes) {
    routes.get("/object", context -> form(context, Filled.of(context), Map.of()));
    routes.post("/object", this::receive);
    routes.get("/object/{reference}", context -> received(context, ""));
    routes.post("/object/{reference}/profile", this::profile);
    routes.get("/object/{reference}/receipt.txt", this::receipt);
  }

  /// What somebody filled in.
  public record Filled(String who, String mail, String reason) {
    static Filled of(Context context) {
      return new Filled(Objects.requireNonNullElse(context.queryParam("who"), ""), "", "");
    }

    static Filled sent(Context context) {
      return new Filled(field(context, "who"), field(context, "mail"), field(context, "reason"));
    }

    private static String field(Context context, String name) {
      return Objects.requireNonNullElse(context.formParam(name), "").strip();
    }
  }

  private void receive(Context context) {
    limits.count(context);
    Filled filled = Filled.sent(context);
    Map<String, String> problems = new TreeMap<>();
    Optional<Claim> who = claim(filled.who(), "who", problems);
    Optional<Claim> mail =
        filled.mail().isEmpty() ? Optional.empty() : claim(filled.mail(), "mail", problems);
    if (mail.isPresent() && !(mail.get() instanceof Claim.Mail)) {
      problems.put("mail", "object.mail.wrong");
    }
    if (filled.reason().length() > Said.REASON) {
      problems.put("reason", "object.reason.long");
    }
    if (!problems.isEmpty()) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      form(context, filled, problems);
      return;
    }
    Hold hold = receive(context, filled, who.orElseThrow(), mail);
    context.redirect(
        Page.of(context, "object.title").to("/object/" + hold.reference()), HttpStatus.SEE_OTHER);
  }

  private Hold receive(Context context, Filled filled, Claim who, Optional<Claim> mail) {
    Desk open = desk();
    Optional<String> address =
        Stream.concat(mail.stream(), Stream.of(who))
            .flatMap(each -> each instanceof Claim.Mail(String to) ? Stream.of(to) : Stream.empty())
            .findFirst();
    SortedSet<Pseudonym> names = new TreeSet<>();
    names.add(open.name(who));
    String language = Page.of(context, "object.title").words().tag();
    return open.receive(names, new Said(filled.who(), address, language, filled.reason()));
  }

  private static Optional<Claim> claim(String typed, String field, Map<String, String> problems) {
    try {
      return Optional.of(Claim.parse(typed));
    } catch (IllegalArgumentException e) {
      problems.put(field, typed.isEmpty() ? "object.who.empty" : "object." + field + ".wrong");
      return Optional.empty();
    }
  }

  private static void form(Context context, Filled filled, Map<String, String> problems) {
    Page page = Page.of(context, "object.title");
    Html.show(context, "object/form", Map.of("page", page, "filled", filled, "problems", problems));
  }

  private void received(Context context, String problem) {
    Hold hold = hold(context);
    Page page = Page.of(context, "received.title");
    boolean profile = desk().claim(hold.reference()).filter(ProfileCode::can).isPresent();
    Html.show(
        context,
        "object/received",
        Map.of(
            "page", page,
            "hold", hold,
            "due", Deadline.of(hold.received()),
            "code", profile ? desk().code(hold.reference()) : "",
            "problem", problem));
  }

  /// Looks whether the code stands in the profile that was typed.
  private void profile(Context context) {
    limits.count(context);
    Hold hold = hold(context);
    Claim claim =
        desk().claim(hold.reference()).filter(ProfileCode::can).orElseThrow(NotFoundResponse::new);
    switch (profiles.look(claim, desk().code(hold.reference()))) {
      case Finding.Found(Account account) -> {
        visit.begin(context, desk().proveProfile(hold, account));
        context.redirect(Page.of(context, "mine.title").to("/status/mine"), HttpStatus.SEE_OTHER);
      }
      case Finding.Missing _ -> received(context, "received.profile.missing");
      case Finding.Unreachable _ -> received(context, "received.profile.unreachable");
    }
  }

  private void receipt(Context context) {
    Hold hold = hold(context);
    Page page = Page.of(context, "received.title");
    Map<String, Object> named =
        Map.of(
            "reference", hold.reference(),
            "received", page.words().time(hold.received()),
            "until", page.words().day(hold.until()),
            "due", page.words().day(Deadline.of(hold.received())));
    context.header(
        "Content-Disposition", "attachment; filename=\"%s.txt\"".formatted(hold.reference()));
    context
        .contentType("text/plain; charset=utf-8")
        .result(page.words().say("receipt.text", named) + "\n");
  }

  private Hold hold(Context context) {
    String reference = context.pathParam("reference");
    if (reference.length() > 40) {
      throw new NotFoundResponse();
    }
    return desk().find(reference).orElseThrow(NotFoundResponse::new);
  }

  private Desk desk() {
    return desk.get().orElseThrow(() -> new Opening("the desk"));
  }
}
