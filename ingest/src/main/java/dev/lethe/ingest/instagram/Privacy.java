package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Openness;

/// What an export says about its account as a whole; of several the strictest counts, which is the
/// last in this order.
enum Privacy {
  /// It is not private.
  OPEN,
  /// Nobody can tell from the export.
  UNCLEAR,
  /// Only those whom the person let in see it.
  PRIVATE;

  private static final Set<String> YES =
      folded(
          "true yes ja oui si sí sim vero vrai wahr waar verdadero verdadeiro sant kyllä tak ano da"
              + " igen evet да так ναι はい 예 是 ya có");
  private static final Set<String> NO =
      folded(
          "false no nein nee non não nej nei falso faux falsch onwaar falskt usann ei nie ne nem"
              + " hayır нет ні όχι いいえ 아니요 否 tidak không");

  /// What these entries about the person say. A flag that is set and whose label nobody knows
  /// counts as this one, unless this one is there too.
  static Privacy of(List<Entry> entries) {
    List<Entry> flags = entries.stream().filter(entry -> entry.is(Label.PRIVATE)).toList();
    if (!flags.isEmpty()) {
      return flags.stream().map(Privacy::of).max(Comparator.naturalOrder()).orElseThrow();
    }
    if (entries.stream().anyMatch(Privacy::isUnknownFlag)) {
      return PRIVATE;
    }
    boolean understood = entries.stream().anyMatch(entry -> entry.is(Label.USERNAME));
    return understood ? OPEN : UNCLEAR;
  }

  private static Privacy of(Entry flag) {
    String said = Label.folded(flag.value().strip());
    if (YES.contains(said)) {
      return PRIVATE;
    }
    return NO.contains(said) ? OPEN : UNCLEAR;
  }

  private static boolean isUnknownFlag(Entry entry) {
    return entry.value().strip().equalsIgnoreCase("true") && !entry.is(Label.CONFIRMED);
  }

  /// Whether a value says yes.
  static boolean isYes(String value) {
    return YES.contains(Label.folded(value.strip()));
  }

  private static Set<String> folded(String words) {
    return Stream.of(words.split(" ")).map(Label::folded).collect(Collectors.toUnmodifiableSet());
  }

  /// Who could read what the account published, if it is `stated` that others could.
  Audience audience(Audience stated) {
    return switch (this) {
      case OPEN -> stated;
      case UNCLEAR -> Audience.UNKNOWN;
      case PRIVATE -> Audience.FOLLOWERS;
    };
  }

  /// To whom the account is shown; where nobody can tell, to few.
  Openness openness() {
    return switch (this) {
      case OPEN -> Openness.OPEN;
      case UNCLEAR, PRIVATE -> Openness.PRIVATE;
    };
  }
}
