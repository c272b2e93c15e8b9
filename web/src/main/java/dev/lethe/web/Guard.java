package dev.lethe.web;

import module java.base;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;

/// Stands at the door: what browsers are told of every page, and who may send something.
final class Guard {

  /// Nothing from elsewhere, nothing written into the page itself (W3C, Content Security Policy
  /// Level 3).
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  /// A name that is an address, which no name server answers for.
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]");

  /// The status of a request that was meant for another server (RFC 9110, 15.5.20).
  private static final int MISDIRECTED = 421;

  private final Settings settings;

  Guard(Settings settings) {
    this.settings = settings;
  }

  void stand(RoutesConfig routes) {
    routes.before(this::headers);
    routes.before(this::ownName);
    routes.before(this::sameOrigin);
  }

  private void headers(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
    if (settings.isSecret()) {
      context.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  /// Another site's name can be made to lead to this machine, and its pages would then be of this
  /// house for a browser (DNS rebinding). So a house that is open to its own machine only answers
  /// to that machine's names alone, and to its own.
  private void ownName(Context context) {
    String host = context.header("Host");
    if (host == null || !settings.isLocal()) {
      return;
    }
    String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    boolean own =
        name.equals("localhost")
            || ADDRESS.matcher(name).matches()
            || settings.origin().filter(each -> each.endsWith("//" + host)).isPresent();
    if (!own) {
      throw new HttpResponseException(MISDIRECTED, "asked under another name", Map.of());
    }
  }

  /// A page of another site may link here, but may not send anything in its reader's name: browsers
  /// say where a request comes from (W3C, Fetch Metadata; RFC 6454). A program that is no browser
  /// says neither, and brings no cookie.
  private void sameOrigin(Context context) {
    if (context.method().equals(HandlerType.GET) || context.method().equals(HandlerType.HEAD)) {
      return;
    }
    String site = context.header("Sec-Fetch-Site");
    String origin = context.header("Origin");
    boolean own =
        site != null
            ? site.equals("same-origin") || site.equals("none")
            : origin == null || origin.equals(own(context));
    if (!own) {
      throw new HttpResponseException(
          HttpStatus.FORBIDDEN.getCode(), "sent from another site", Map.of());
    }
  }

  private String own(Context context) {
    return settings.origin().orElseGet(() -> "http://" + context.header("Host"));
  }
}
