package dev.lethe.web;

import module java.base;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/// Draws pages, which were compiled with the house.
public final class Html {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.lethe.web.pages");

  private Html() {}

  /// Answers with a page.
  ///
  /// @param template its file without ending, such as `object/form`
  /// @param named what it is drawn from, by its parameters' names
  public static void show(Context context, String template, Map<String, Object> named) {
    StringOutput out = new StringOutput();
    ENGINE.render(template + ".jte", named, out);
    context.contentType("text/html; charset=utf-8").result(out.toString());
  }
}
