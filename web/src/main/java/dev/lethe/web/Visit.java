package dev.lethe.web;

import module java.base;

import dev.lethe.core.rights.Session;
import dev.lethe.core.rights.Session.Role;
import dev.lethe.core.unlearn.Desk;
import dev.lethe.core.unlearn.Entered;
import io.javalin.http.Context;

/// The cookie by which a browser is known that has proven something. There is none before.
public final class Visit {

  private final Settings settings;

  public Visit(Settings settings) {
    this.settings = settings;
  }

  /// The session of this browser with this role, or empty if it has none.
  public Optional<Session> session(Context context, Desk desk, Role role) {
    return Optional.ofNullable(context.cookie(name()))
        .filter(token -> token.length() < 100)
        .flatMap(desk::session)
        .filter(session -> session.role() == role);
  }

  /// Remembers that this browser is signing in elsewhere.
  public void signingIn(Context context, String state) {
    write(context, name() + "-in", state, 600);
  }

  /// Whether this browser began this sign-in.
  public boolean isSigningIn(Context context, String state) {
    return !state.isEmpty() && state.equals(context.cookie(name() + "-in"));
  }

  /// Remembers this browser for as long as its session lasts.
  public void begin(Context context, Entered entered) {
    write(context, name(), entered.token(), Desk.SESSION.toSeconds());
  }

  /// Forgets this browser.
  public void end(Context context) {
    write(context, name(), "", 0);
  }

  /// A name that only this very host may set, where browsers speak in secret (RFC 6265bis, 4.1.3).
  private String name() {
    return settings.isSecret() ? "__Host-lethe" : "lethe";
  }

  private void write(Context context, String cookie, String value, long seconds) {
    context.header(
        "Set-Cookie",
        "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
            .formatted(cookie, value, seconds, settings.isSecret() ? "; Secure" : ""));
  }
}
