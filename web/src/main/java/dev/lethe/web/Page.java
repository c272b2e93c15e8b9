package dev.lethe.web;

import module java.base;

import io.javalin.http.Context;

/// What every page has: its language, its address, and its title.
///
/// @param words its language
/// @param path its address on this server, without a query
/// @param title what it is about
public record Page(Words words, String path, String title) {

  /// A page that answers a request.
  ///
  /// @param title the key of its title
  public static Page of(Context context, String title) {
    Words words = Words.of(context);
    return new Page(words, context.path(), words.say(title));
  }

  /// A text of this page.
  public String say(String key) {
    return words.say(key);
  }

  /// A text of this page with one thing that it names.
  public String say(String key, String name, Object value) {
    return words.say(key, name, value);
  }

  /// A text of this page with the things that it names.
  public String say(String key, Map<String, ?> named) {
    return words.say(key, named);
  }

  /// The same page in another language.
  public String in(Locale language) {
    return path + "?lang=" + language.toLanguageTag();
  }

  /// An address of this server, in this page's language.
  public String to(String address) {
    return address + (address.contains("?") ? "&" : "?") + "lang=" + words.tag();
  }
}
