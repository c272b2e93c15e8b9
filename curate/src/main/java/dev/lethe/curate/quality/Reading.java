package dev.lethe.curate.quality;

import module java.base;

import dev.lethe.core.corpus.Curated.Dropped;
import dev.lethe.core.corpus.Reason;

/// A post is not what an instrument read: three values with units or more, and they are at least a
/// quarter of it.
final class Reading implements QualityRule {

  private static final int FEW = 3;
  private static final double SHARE = 0.25;

  private static final Set<String> UNITS =
      Set.of(
          "%",
          "°", "°c", "°f", "c", "f", "k", "hpa", "mb", "mbar", "kpa", "pa", "inhg", "mm", "cm", "m",
          "km", "in", "ft", "mi", "km/h", "kmh", "kph", "mph", "m/s", "kn", "kt", "kts", "knots",
          "µg/m³", "ug/m3", "ppm", "ppb", "w", "kw", "mw", "kwh", "wh", "v", "mv", "a", "ma", "hz",
          "khz", "mhz", "db", "lux", "lx", "bpm", "kcal", "kg", "g", "lb", "lbs", "s", "ms", "min",
          "h", "l", "ml", "€", "$", "£", "usd", "eur", "btc");

  /// What a number in digits may hold beside them.
  private static final String IN_NUMBERS = ".,:;/-–+*×=~<>()[]'’\"!?…$€£%#°|";

  @Override
  public Optional<Dropped> judge(Post post) {
    int readings = 0;
    for (int i = 0; i < post.pieces().size(); i++) {
      if (post.parts().get(i) == Part.NUMBER && hasUnit(post.pieces(), i)) {
        readings++;
      }
    }
    return readings >= FEW && readings >= SHARE * post.pieces().size()
        ? Optional.of(new Dropped(Reason.QUALITY, "it is readings of an instrument"))
        : Optional.empty();
  }

  private static boolean hasUnit(List<String> pieces, int at) {
    String piece = pieces.get(at);
    return UNITS.contains(unit(piece))
        || (at + 1 < pieces.size() && UNITS.contains(withoutEnd(pieces.get(at + 1))));
  }

  /// Whether a piece is a number, perhaps with a unit.
  static boolean isNumber(String piece) {
    String unit = unit(piece);
    int digits = 0;
    for (int at = 0; at < piece.length() - unit.length(); at++) {
      char c = piece.charAt(at);
      if (Character.isDigit(c)) {
        digits++;
      } else if (IN_NUMBERS.indexOf(c) < 0) {
        return false;
      }
    }
    return digits > 0 && (unit.isEmpty() || UNITS.contains(unit));
  }

  /// What follows the last digit of a piece, without signs that end a sentence.
  private static String unit(String piece) {
    String bare = withoutEnd(piece);
    int end = bare.length();
    while (end > 0 && !Character.isDigit(bare.charAt(end - 1))) {
      end--;
    }
    return end == 0 ? "" : bare.substring(end);
  }

  private static String withoutEnd(String piece) {
    int end = piece.length();
    while (end > 0 && ",.;:!?|)]".indexOf(piece.charAt(end - 1)) >= 0) {
      end--;
    }
    return piece.substring(0, end);
  }
}
