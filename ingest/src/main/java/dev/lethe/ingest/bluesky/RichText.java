package dev.lethe.ingest.bluesky;

import module java.base;

import dev.lethe.core.corpus.Mentions;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Unexpected;
import dev.lethe.ingest.text.PlainText;

/// A post's text with its facets (`app.bsky.richtext.facet`). Links and tags keep the words that
/// are seen. A mention is written so that it begins with `@` and is one word, because that is how
/// mentions are known and made neutral.
final class RichText {

  private static final String MENTION = "app.bsky.richtext.facet#mention";

  private final String text;
  private final StringBuilder out = new StringBuilder();

  private RichText(String text) {
    this.text = text;
  }

  /// A part of the text, in UTF-16 units.
  private record Span(int from, int to) {}

  /// The text of this post.
  static String of(Fields post) {
    String text =
        post.text("text")
            .orElseThrow(() -> new Unexpected("expected a string under \"text\", but found none"));
    List<Fields> mentions = post.objects("facets").stream().filter(RichText::isMention).toList();
    return mentions.isEmpty() ? text : new RichText(text).with(mentions);
  }

  private static boolean isMention(Fields facet) {
    return facet.objects("features").stream()
        .anyMatch(feature -> feature.text("$type").orElse("").equals(MENTION));
  }

  private String with(List<Fields> mentions) {
    int at = 0;
    for (Span span : spans(mentions)) {
      if (span.from() < at) {
        throw new Unexpected("expected mentions one after the other, but found two that overlap");
      }
      out.append(text, at, span.from());
      mention(text.substring(span.from(), span.to()), span.to());
      at = span.to();
    }
    return out.append(text, at, text.length()).toString();
  }

  private List<Span> spans(List<Fields> mentions) {
    int[] bytes = bytesBefore();
    return mentions.stream()
        .map(mention -> span(mention, bytes))
        .distinct()
        .sorted(Comparator.comparingInt(Span::from).thenComparingInt(Span::to))
        .toList();
  }

  /// How many bytes of UTF-8 stand before each UTF-16 unit; within a pair, none that an offset has.
  private int[] bytesBefore() {
    int[] before = new int[text.length() + 1];
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      before[i] = bytes;
      if (Character.isSurrogatePair(
          text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
        before[++i] = bytes;
        bytes += 4;
      } else {
        bytes += text.charAt(i) < 0x80 ? 1 : text.charAt(i) < 0x800 ? 2 : 3;
      }
    }
    before[text.length()] = bytes;
    return before;
  }

  private static Span span(Fields facet, int[] bytes) {
    Fields index =
        facet
            .object("index")
            .orElseThrow(() -> new Unexpected("expected a facet's \"index\", but found none"));
    long from = index.number("byteStart").orElse(-1);
    long to = index.number("byteEnd").orElse(-1);
    int first = unit(bytes, from);
    int end = unit(bytes, to);
    if (first < 0 || end <= first) {
      throw new Unexpected(
          "expected a mention between two characters of the text (%d bytes of UTF-8), but found it from byte %d to %d"
              .formatted(bytes[bytes.length - 1], from, to));
    }
    return new Span(first, end);
  }

  /// The unit before which so many bytes stand, or a negative number if no character begins there.
  private static int unit(int[] bytes, long offset) {
    int found =
        offset < 0 || offset > bytes[bytes.length - 1]
            ? -1
            : Arrays.binarySearch(bytes, (int) offset);
    return found > 0 && bytes[found - 1] == bytes[found] ? found - 1 : found;
  }

  private void mention(String seen, int end) {
    if (!out.isEmpty() && isName(out.charAt(out.length() - 1))) {
      out.append(' ');
    }
    String written = isWhole(seen) ? seen : squeezed(seen);
    out.append(written);
    if (!written.equals(seen) && goesOn(end)) {
      out.append(' ');
    }
  }

  /// Whether what follows would belong to the name; a full stop or a hyphen that ends it would not.
  private boolean goesOn(int end) {
    int at = end;
    while (at < text.length() && ".-".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() && isName(text.charAt(at));
  }

  private static boolean isWhole(String seen) {
    return seen.length() > 1
        && seen.charAt(0) == '@'
        && seen.chars().skip(1).allMatch(RichText::isName);
  }

  /// A name of several words, or with signs that no handle has, as one word.
  private static String squeezed(String seen) {
    String name =
        PlainText.of(seen)
            .chars()
            .filter(RichText::isName)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return name.isEmpty() ? Mentions.PLACEHOLDER : "@" + name;
  }

  /// Whether mentions may have this character, by the rule that [Mentions] goes by.
  private static boolean isName(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
  }
}
