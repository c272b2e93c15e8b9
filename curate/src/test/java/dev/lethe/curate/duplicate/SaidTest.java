package dev.lethe.curate.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class SaidTest {

  private static final String LONG =
      "this morning the heron stood in the reeds behind the mill and did not move at all while"
          + " we walked past it with the dog and the two children who wanted to see it fly";

  @Test
  void caseSpacesAndSignsDoNotMatter() {
    assertThat(again("Good morning!", "good   MORNING...")).isTrue();
  }

  @Test
  void otherWordsAreNew() {
    assertThat(again("Good morning", "Good evening")).isFalse();
  }

  @Test
  void aFewOtherWordsInALongTextAreNotNew() {
    assertThat(again(LONG, LONG + " away")).isTrue();
    assertThat(again(LONG, LONG.replace("morning", "evening"))).isTrue();
  }

  @Test
  void aNumberIsNoOtherWord() {
    assertThat(
            again(
                "day 12 of the walk to the sea and my feet are tired",
                "day 13 of the walk to the sea and my feet are tired"))
        .isTrue();
  }

  @Test
  void aShortTextWithOneOtherWordIsNew() {
    assertThat(again("the heron is back again today", "the heron is gone again today")).isFalse();
  }

  @Test
  void halfOfALongTextIsNew() {
    assertThat(again(LONG, LONG.substring(0, LONG.length() / 2))).isFalse();
  }

  @Test
  void bandsFindWhatIsNearly() {
    Random random = new Random(5);
    int found = 0;
    for (int trial = 0; trial < 200; trial++) {
      List<String> words = words(random);
      String text = String.join(" ", words);
      words.set(random.nextInt(words.size()), "other");
      found += again(text, String.join(" ", words)) ? 1 : 0;
    }
    assertThat(found).isGreaterThan(190);
  }

  @Test
  void likenessIsThatOfTheSets() {
    Random random = new Random(6);
    for (int trial = 0; trial < 200; trial++) {
      List<String> first = words(random);
      List<String> second = words(random).subList(0, 20);
      second.addAll(first.subList(0, 20));
      assertThat(shingles(first).likeness(shingles(second))).isEqualTo(slowly(first, second));
    }
  }

  private static boolean again(String first, String second) {
    Said said = new Said();
    assertThat(said.again(first)).isEmpty();
    return said.again(second).isPresent();
  }

  private static Shingles shingles(List<String> words) {
    return Shingles.of(String.join(" ", words));
  }

  private static double slowly(List<String> first, List<String> second) {
    Set<List<String>> both = grams(first);
    both.retainAll(grams(second));
    Set<List<String>> either = grams(first);
    either.addAll(grams(second));
    return (double) both.size() / either.size();
  }

  private static Set<List<String>> grams(List<String> words) {
    return IntStream.rangeClosed(0, words.size() - 3)
        .mapToObj(i -> List.copyOf(words.subList(i, i + 3)))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String> words(Random random) {
    return random
        .ints(40, 0, 30)
        .mapToObj(i -> "w" + (char) ('a' + i % 26) + i / 26 + "x")
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
