package dev.lethe.curate.personal;

import static org.assertj.core.api.Assertions.assertThat;

/// What tests say about cleaning. All people, numbers and addresses in these tests are invented or
/// published as examples.
final class Cleaning {

  private Cleaning() {}

  /// These words are one piece of this type, wherever they stand.
  static void found(PersonalType type, String words) {
    String there = type.placeholder();
    cleaned(words, there);
    cleaned("It is " + words, "It is " + there);
    cleaned(words + ", they said", there + ", they said");
    cleaned("Écoute 🎉 " + words + " 🎉 naïve", "Écoute 🎉 " + there + " 🎉 naïve");
    cleaned("(" + words + ")", "(" + there + ")");
    cleaned("a line\n" + words + "\nanother", "a line\n" + there + "\nanother");
    cleaned("@someone " + words + " @someone", "@someone " + there + " @someone");
  }

  /// Nothing of this is of this type.
  static void notFound(PersonalType type, String words) {
    assertThat(PersonalData.cleaned(words).replaced()).as(words).doesNotContainKey(type);
    assertThat(PersonalData.cleaned("It is " + words + ", they said").replaced())
        .as(words)
        .doesNotContainKey(type);
  }

  /// Nothing of this is personal data.
  static void untouched(String words) {
    cleaned(words, words);
  }

  static void cleaned(String text, String expected) {
    assertThat(PersonalData.cleaned(text).text()).isEqualTo(expected);
  }
}
