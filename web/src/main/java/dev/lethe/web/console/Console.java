package dev.lethe.web.console;

import module java.base;

import dev.lethe.core.rights.Session.Role;
import dev.lethe.core.unlearn.Desk;
import dev.lethe.web.Html;
import dev.lethe.web.Limits;
import dev.lethe.web.Opening;
import dev.lethe.web.Page;
import dev.lethe.web.Room;
import dev.lethe.web.Visit;
import dev.lethe.web.assistant.Keys;
import dev.lethe.web.assistant.Keys.Right;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// Where operators see how the house is doing, start work and stop it. They sign in with an
/// operator's key.
public final class Console implements Room {

  private final Supplier<Optional<Desk>> desk;
  private final Controls controls;
  private final Keys keys;
  private final Visit visit;
  private final Limits limits;

  /// @param desk empty while the data base is not open yet
  public Console(
      Supplier<Optional<Desk>> desk, Controls controls, Keys keys, Visit visit, Limits limits) {
    this.desk = desk;
    this.controls = controls;
    this.keys = keys;
    this.visit = visit;
    this.limits = limits;
  }

  @Override
  public void routes(RoutesConfig routes) {
    routes.get("/console", this::show);
    routes.post("/console", this::enter);
    routes.post("/console/forget", context -> act(context, Controls::forget));
    routes.post("/console/halt", context -> act(context, Controls::halt));
    routes.post("/console/leave", this::leave);
  }

  private void show(Context context) {
    if (isOperator(context)) {
      Page page = Page.of(context, "console.title");
      Html.show(context, "console/home", Map.of("page", page, "condition", controls.condition()));
    } else {
      ask(context, "");
    }
  }

  private static void ask(Context context, String problem) {
    Page page = Page.of(context, "console.title");
    Html.show(context, "console/enter", Map.of("page", page, "problem", problem));
  }

  private void enter(Context context) {
    limits.count(context);
    String key = Objects.requireNonNullElse(context.formParam("key"), "").strip();
    if (keys.right(key).equals(Optional.of(Right.OPERATOR))) {
      visit.begin(context, desk().operator());
      context.redirect(home(context), HttpStatus.SEE_OTHER);
    } else {
      context.status(HttpStatus.FORBIDDEN);
      ask(context, "console.key.wrong");
    }
  }

  private void act(Context context, Consumer<Controls> what) {
    if (isOperator(context)) {
      what.accept(controls);
    }
    context.redirect(home(context), HttpStatus.SEE_OTHER);
  }

  private void leave(Context context) {
    visit.session(context, desk(), Role.OPERATOR).ifPresent(session -> desk().leave(session));
    visit.end(context);
    context.redirect(home(context), HttpStatus.SEE_OTHER);
  }

  private static String home(Context context) {
    return Page.of(context, "console.title").to("/console");
  }

  private boolean isOperator(Context context) {
    return visit.session(context, desk(), Role.OPERATOR).isPresent();
  }

  private Desk desk() {
    return desk.get().orElseThrow(() -> new Opening("the desk"));
  }
}
