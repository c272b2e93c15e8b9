package dev.lethe.curate.personal;

/// A private key in PEM (RFC 7468): from `-----BEGIN … PRIVATE KEY` to its `-----END …-----`, or to
/// the end of the text if that is missing.
final class PrivateKey {

  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String LINE = "-----";

  /// How long the name of a kind of key may be, in chars.
  private static final int NAME = 40;

  private PrivateKey() {}

  /// The end of the key that begins here, or `start` if none does.
  static int end(String text, int start) {
    if (!text.startsWith(BEGIN, start)) {
      return start;
    }
    int name = start + BEGIN.length();
    int key = text.substring(name, Math.min(text.length(), name + NAME)).indexOf("PRIVATE KEY");
    if (key < 0) {
      return start;
    }
    int last = text.indexOf(END, name);
    int close = last < 0 ? -1 : text.indexOf(LINE, last + END.length());
    return close < 0 ? text.length() : close + LINE.length();
  }
}
