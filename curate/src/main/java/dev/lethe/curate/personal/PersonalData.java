package dev.lethe.curate.personal;

import module java.base;

import dev.lethe.core.corpus.Mentions;

/// Puts typed placeholders where a text holds personal data. By syntax and checksums alone; the
/// same text gives the same result whoever else was curated. Values are never kept, counted by
/// value, or logged.
public final class PersonalData {

  /// What was found may have hidden something beside it; a text is read again until nothing new is
  /// found, at most so often.
  private static final int READINGS = 8;

  private static final List<Detector> DETECTORS =
      List.of(
          new Secrets(),
          new Ibans(),
          new Cards(),
          new NationalIds(),
          new IpAddresses(),
          new Emails(),
          new Phones(),
          new Streets());

  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end).thenComparing(Span::type);

  private PersonalData() {}

  /// A text without its personal data.
  ///
  /// @param replaced how many pieces of each type were replaced; only types that occurred
  public record Cleaned(String text, SortedMap<PersonalType, Integer> replaced) {
    public Cleaned {
      replaced = Collections.unmodifiableSortedMap(new TreeMap<>(replaced));
    }
  }

  /// The text with a placeholder for each piece of personal data.
  public static Cleaned cleaned(String text) {
    SortedMap<PersonalType, Integer> replaced = new TreeMap<>();
    String clean = text;
    for (int reading = 0; reading < READINGS; reading++) {
      List<Span> spans = spans(clean);
      if (spans.isEmpty()) {
        break;
      }
      spans.forEach(span -> replaced.merge(span.type(), 1, Integer::sum));
      clean = replaced(clean, spans);
    }
    return new Cleaned(clean, replaced);
  }

  /// The pieces of a text that are personal data: in order, none overlapping another, none touching
  /// a placeholder. Overlapping finds become one, so that nothing that any detector found stays.
  static List<Span> spans(String text) {
    List<Span> found = new ArrayList<>();
    DETECTORS.forEach(detector -> detector.find(text, found));
    if (found.isEmpty()) {
      return List.of();
    }
    found.sort(ORDER);
    return joined(apart(found, placeholders(text)));
  }

  private static List<Span> joined(List<Span> sorted) {
    List<Span> joined = new ArrayList<>();
    for (Span span : sorted) {
      if (!joined.isEmpty() && joined.getLast().overlaps(span)) {
        joined.add(joined.removeLast().joined(span));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /// The finds without what placeholders cover. Both lists are in order; finds may overlap.
  private static List<Span> apart(List<Span> found, List<int[]> covered) {
    if (covered.isEmpty()) {
      return found;
    }
    List<Span> apart = new ArrayList<>();
    int first = 0;
    for (Span span : found) {
      while (first < covered.size() && covered.get(first)[1] <= span.start()) {
        first++;
      }
      int start = span.start();
      for (int i = first; i < covered.size() && covered.get(i)[0] < span.end(); i++) {
        addIfAny(apart, start, covered.get(i)[0], span.type());
        start = Math.max(start, covered.get(i)[1]);
      }
      addIfAny(apart, start, span.end(), span.type());
    }
    apart.sort(ORDER);
    return apart;
  }

  private static void addIfAny(List<Span> spans, int start, int end, PersonalType type) {
    if (start < end) {
      spans.add(new Span(start, end, type));
    }
  }

  /// Where placeholders stand, as pairs of start and end.
  private static List<int[]> placeholders(String text) {
    List<int[]> covered = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      int end = placeholder(text, at);
      if (end > at) {
        covered.add(new int[] {at, end});
        at = end - 1;
      }
    }
    return covered;
  }

  /// The end of the placeholder that begins here, or `at` if none does.
  private static int placeholder(String text, int at) {
    char c = text.charAt(at);
    if (c == '@' && text.startsWith(Mentions.PLACEHOLDER, at)) {
      int end = at + Mentions.PLACEHOLDER.length();
      return Chars.isWord(text, at - 1) || Chars.isWord(text, end) ? at : end;
    }
    if (c == '[') {
      for (PersonalType type : PersonalType.values()) {
        if (text.startsWith(type.placeholder(), at)) {
          return at + type.placeholder().length();
        }
      }
    }
    return at;
  }

  private static String replaced(String text, List<Span> spans) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (Span span : spans) {
      out.append(text, at, span.start()).append(span.type().placeholder());
      at = span.end();
    }
    return out.append(text, at, text.length()).toString();
  }
}
