package dev.lethe.curate.personal;

import module java.base;

/// Addresses of electronic mail: a local part, `@` or a disguise of it such as `(at)`, and a domain
/// with a top level of letters. `git@…` is a machine's and nobody's.
final class Emails implements Detector {

  private static final List<String> DISGUISES =
      List.of("(at)", "[at]", "{at}", "(ät)", "[ät]", "(@)", "[@]");
  private static final List<String> DOTS =
      List.of("(dot)", "[dot]", "{dot}", "(punkt)", "[punkt]", "(.)", "[.]");

  @Override
  public void find(String text, List<Span> found) {
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      int after = sign(text, at);
      if (after > at) {
        int start = local(text, at, from);
        int end = start < at ? domain(text, after) : after;
        if (end > after && !isMachine(text, start, at)) {
          found.add(new Span(start, end, PersonalType.EMAIL));
          from = end;
          at = end - 1;
        } else {
          at = after - 1;
        }
      }
    }
  }

  /// The index after an `@`, or its disguise, that stands here; `at` if none does.
  private static int sign(String text, int at) {
    char c = text.charAt(at);
    if (c == '@') {
      return at + 1;
    }
    return c == '(' || c == '[' || c == '{'
        ? skipSpace(text, at, disguise(text, at, DISGUISES))
        : at;
  }

  private static int skipSpace(String text, int at, int end) {
    return end > at && Chars.isSpace(text, end) ? end + 1 : end;
  }

  private static int disguise(String text, int at, List<String> disguises) {
    for (String disguise : disguises) {
      if (text.regionMatches(true, at, disguise, 0, disguise.length())) {
        return at + disguise.length();
      }
    }
    return at;
  }

  /// Where the local part begins that ends before `at`, at the earliest `from`; `at` if there is
  /// none. A disguise may have a space before it.
  private static int local(String text, int at, int from) {
    int end = !Chars.is(text, at, '@') && Chars.isSpace(text, at - 1) ? at - 1 : at;
    int start = end;
    while (start > from && isLocal(text, start - 1)) {
      start--;
    }
    while (start < end && Chars.isOneOf(text, start, ".-'")) {
      start++;
    }
    return start == end || Chars.is(text, end - 1, '.') ? at : start;
  }

  private static boolean isLocal(String text, int at) {
    return Chars.isWord(text, at) || Chars.isOneOf(text, at, "._%+-'");
  }

  /// Where the domain ends that begins here; `at` if there is none.
  private static int domain(String text, int at) {
    int end = at;
    int label = label(text, at);
    int labels = 0;
    int next = at;
    while (label > next) {
      if (labels > 0 && isTop(text, next, label)) {
        end = label;
      }
      labels++;
      next = dot(text, label);
      label = next > label ? label(text, next) : next;
    }
    return end;
  }

  private static int label(String text, int at) {
    int end = at;
    while (Chars.isWord(text, end) || Chars.is(text, end, '-')) {
      end++;
    }
    while (end > at && text.charAt(end - 1) == '-') {
      end--;
    }
    return end;
  }

  private static int dot(String text, int at) {
    if (Chars.is(text, at, '.')) {
      return at + 1;
    }
    int start = Chars.isSpace(text, at) ? at + 1 : at;
    int end = start < text.length() ? disguise(text, start, DOTS) : start;
    return end > start ? skipSpace(text, start, end) : at;
  }

  /// A top level has 2 to 63 letters, or is a name in Punycode.
  private static boolean isTop(String text, int start, int end) {
    if (text.startsWith("xn--", start)) {
      return true;
    }
    if (end - start < 2 || end - start > 63) {
      return false;
    }
    for (int at = start; at < end; at++) {
      if (!Character.isLetter(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMachine(String text, int start, int at) {
    return at - start == 3 && text.startsWith("git", start);
  }
}
