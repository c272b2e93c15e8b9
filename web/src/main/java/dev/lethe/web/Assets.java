package dev.lethe.web;

import module java.base;

import dev.lethe.core.store.Digest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Style, scripts and pictures. Their addresses hold the beginning of their digests, so a browser
/// may keep them for good.
public final class Assets {

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  /// A file and its bytes.
  private static final Map<String, byte[]> FILES = read("lethe.css", "chat.js", "lethe.svg");

  /// The address of a file.
  public static String address(String name) {
    byte[] bytes = FILES.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("there is no file " + name + " in web's assets");
    }
    return "/assets/" + Digest.of(bytes).brief() + "/" + name;
  }

  void routes(RoutesConfig routes) {
    routes.get("/assets/{digest}/{name}", Assets::file);
    routes.get("/favicon.ico", context -> context.redirect(address("lethe.svg")));
  }

  private static void file(Context context) {
    String name = context.pathParam("name");
    byte[] bytes = FILES.get(name);
    if (bytes == null || !context.path().equals(address(name))) {
      throw new io.javalin.http.NotFoundResponse();
    }
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.contentType(
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
    context.result(bytes);
  }

  private static Map<String, byte[]> read(String... names) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : names) {
      try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
        files.put(name, Objects.requireNonNull(in, name).readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("could not read " + name, e);
      }
    }
    return files;
  }
}
