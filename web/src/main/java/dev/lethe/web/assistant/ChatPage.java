package dev.lethe.web.assistant;

import module java.base;

import dev.lethe.web.Html;
import dev.lethe.web.Page;
import dev.lethe.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// The page to talk on. The conversation stays in the browser.
public final class ChatPage implements Room {

  private final Supplier<Optional<Answering>> answering;

  /// @param answering tells what answers now; empty while nothing does
  public ChatPage(Supplier<Optional<Answering>> answering) {
    this.answering = answering;
  }

  @Override
  public void routes(RoutesConfig routes) {
    routes.get("/", this::show);
  }

  private void show(Context context) {
    Page page = Page.of(context, "chat.title");
    Html.show(context, "chat", Map.of("page", page, "answering", answering.get()));
  }
}
