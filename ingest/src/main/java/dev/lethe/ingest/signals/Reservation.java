package dev.lethe.ingest.signals;

import module java.base;

import dev.lethe.core.corpus.Wish;
import dev.lethe.ingest.json.Value;

/// Whether a record reserves itself from use by machines: by AIPREF's usage preferences
/// (`contentUsage`, such as `train-ai=n`) or by the TDM Reservation Protocol (`tdm-reservation` or
/// `tdmReservation`, 1 or 0). Of several statements any that reserves counts; what cannot be
/// understood reserves too.
public final class Reservation {

  private static final List<String> TDM = List.of("tdm-reservation", "tdmReservation");

  /// The most characters of a list of preferences; a longer one is not understood.
  private static final int LONGEST = 1024;

  /// A preference: a category, `y` or `n`, and parameters (RFC 9651, section 3.2).
  private static final Pattern PREFERENCE =
      Pattern.compile(
          "[ \\t]*([a-z*][a-z0-9_.*-]*)=([yn])(?:;[ ]*[a-z*][a-z0-9_.*-]*(?:=[^,; \\t]*)?)*[ \\t]*");

  private Reservation() {}

  /// What the record says of itself.
  ///
  /// @param property gives the record's value of a name, or empty
  public static Wish of(Function<String, Optional<Value>> property) {
    boolean usage =
        property.apply("contentUsage").stream()
            .flatMap(Reservation::statements)
            .allMatch(Reservation::allowsUse);
    boolean mining =
        TDM.stream()
            .flatMap(name -> property.apply(name).stream())
            .flatMap(Reservation::statements)
            .allMatch(Reservation::allowsMining);
    return usage && mining ? Wish.NONE : Wish.RESERVED;
  }

  /// JSON-LD may write a value as `{"@value": …}`.
  private static Stream<Value> statements(Value value) {
    return switch (value) {
      case Value.Nothing _ -> Stream.empty();
      case Value.Many(List<Value> values) -> values.stream().flatMap(Reservation::statement);
      case Value one -> statement(one);
    };
  }

  private static Stream<Value> statement(Value value) {
    return value instanceof Value.Members(var members) && members.containsKey("@value")
        ? Stream.of(members.get("@value"))
        : Stream.of(value);
  }

  private static boolean allowsUse(Value value) {
    return value instanceof Value.Text(String list)
        && list.length() <= LONGEST
        && (list.isBlank() || Arrays.stream(list.split(",", -1)).allMatch(Reservation::allows));
  }

  /// Whoever does not want to be found by a search has not said no to learning.
  private static boolean allows(String preference) {
    Matcher parts = PREFERENCE.matcher(preference);
    return parts.matches() && (parts.group(2).equals("y") || parts.group(1).equals("search"));
  }

  private static boolean allowsMining(Value value) {
    return switch (value) {
      case Value.Digits(String digits) -> digits.equals("0");
      case Value.Text(String text) -> text.strip().equals("0");
      case Value _ -> false;
    };
  }
}
