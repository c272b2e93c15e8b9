package dev.lethe.web.about;

import module java.base;

import dev.lethe.core.release.Release;
import dev.lethe.core.rights.Policy;
import dev.lethe.web.Html;
import dev.lethe.web.Page;
import dev.lethe.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// What data, from where, how much, who is left out and why, since when, which model, and how to
/// object: what people could not find out elsewhere. No number is told that fewer than ten people
/// stand behind.
public final class AboutPage implements Room {

  private final Supplier<Optional<Release>> release;
  private final Supplier<Policy> policy;
  private final Operator operator;

  /// Who answers for the house (GDPR Art. 13(1)(a)).
  ///
  /// @param name whoever decides what is learned from whom, or empty text
  /// @param contact how to reach them, or empty text
  public record Operator(String name, String contact) {}

  public AboutPage(
      Supplier<Optional<Release>> release, Supplier<Policy> policy, Operator operator) {
    this.release = release;
    this.policy = policy;
    this.operator = operator;
  }

  @Override
  public void routes(RoutesConfig routes) {
    routes.get("/about", this::show);
  }

  private void show(Context context) {
    Page page = Page.of(context, "about.title");
    Html.show(
        context,
        "about",
        Map.of(
            "page", page, "release", release.get(), "policy", policy.get(), "operator", operator));
  }
}
