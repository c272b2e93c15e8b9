package dev.lethe.ingest.facebook;

import module java.base;

/// The sentence that Facebook writes over a record, in the language of the export: `Ada wrote on
/// Bo's timeline.` It is never anybody's words, but it may tell whose the words below are.
///
/// @param sentence the sentence; empty if there is none
record Title(String sentence) {

  private static final int WORDS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /// Timelines of people, in the languages whose sentences are known.
  private static final Pattern TIMELINE =
      Pattern.compile(
          "['\u2019]s (timeline|profile)\\b(?! (picture|photo|video))|\\bto your timeline\\b"
              + "|\\bchronik\\b(?!-)|\\bbiograf[ií]a\\b|\\btijdlijn\\b|\\bjournal de\\b"
              + "|\\bdiario di\\b|\\bcronologia\\b|\\blinha do tempo\\b|\\bosi czasu\\b"
              + "|\\btidslinje|dòng thời gian",
          WORDS);

  /// Parts of what the patterns find, in every language: a sentence with none of them, as most are,
  /// need not be searched.
  private static final List<String> TIMELINE_PARTS =
      List.of(
          "timeline",
          "profile",
          "chronik",
          "biograf",
          "tijdlijn",
          "journal",
          "diario",
          "cronologia",
          "linha do",
          "czasu",
          "tidslinje",
          " gian");

  private static final List<String> GROUP_PARTS = List.of("group", "groep", "grup", "nh");

  /// Groups, in most languages of Europe and in Vietnamese.
  private static final Pattern GROUP = Pattern.compile("gr(ou|oe|u)p|\\bnhóm\\b", WORDS);

  /// The title of this record.
  static Title of(Node record) {
    return new Title(record.textIfAny("title").orElse(""));
  }

  /// The origin of the record below. On somebody's timeline, or in a group, nobody can state who
  /// may read; and a post on a timeline is refused unless it is the owner's.
  Origin place(Origin origin) {
    if (has(TIMELINE_PARTS) && TIMELINE.matcher(sentence).find()) {
      checkWriter(origin.owner());
      return origin.elsewhere();
    }
    return group(origin);
  }

  /// The origin of a record that is on no timeline but may be in a group.
  Origin group(Origin origin) {
    return has(GROUP_PARTS) && GROUP.matcher(sentence).find() ? origin.elsewhere() : origin;
  }

  /// Folds case as the patterns do: one character for one, by way of its capital.
  private boolean has(List<String> parts) {
    char[] folded = sentence.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Character.toLowerCase(Character.toUpperCase(folded[i]));
    }
    String text = new String(folded);
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private void checkWriter(Owner owner) {
    if (owner.names().isEmpty()) {
      throw new Refusal(
          "expected to know who wrote on a timeline, but no profile says how the owner is called;"
              + " bring profile_information.json of the same export");
    }
    if (!owner.begins(sentence)) {
      throw new Refusal(
          "expected the owner's words, but the title says that somebody else wrote on the timeline");
    }
  }
}
