package dev.lethe.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;

class BpeTrainingTest {
  @Test
  void theMergesAreThoseOfCountingAnewEachTime() {
    Strange strange = new Strange(3);
    for (int round = 0; round < 20; round++) {
      String text = strange.text(200);
      BpeTraining training = new BpeTraining(Digits.SINGLE, 300, List.of());
      training.add(text);
      assertThat(training.learn().merges()).isEqualTo(slowly(text, 300 - 256));
    }
  }

  @Test
  void theOrderOfTheTextsDoesNotMatter() {
    List<String> lines = Vocabularies.TEXT.lines().toList();
    BpeTraining forth = new BpeTraining(Digits.SINGLE, 400, List.of());
    BpeTraining back = new BpeTraining(Digits.SINGLE, 400, List.of());
    lines.forEach(forth::add);
    lines.reversed().forEach(back::add);
    assertThat(forth.learn()).isEqualTo(back.learn());
  }

  @Test
  void specialTokensComeFirstThenBytesThenMerges() {
    BpeTraining training = new BpeTraining(Digits.SINGLE, 261, Marks.all());
    training.add("abab abab");
    Vocabulary vocabulary = training.learn();
    assertThat(vocabulary.tokens())
        .startsWith("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|pad|>");
    assertThat(vocabulary.tokens().get(4 + 'a')).isEqualTo("a");
    assertThat(vocabulary.tokens().getLast()).isEqualTo("ab");
  }

  @Test
  void itEndsWhenNoPairComesTwice() {
    BpeTraining training = new BpeTraining(Digits.SINGLE, 1000, List.of());
    training.add("abc");
    assertThat(training.learn().size()).isEqualTo(256);
  }

  @Test
  void aSizeWithoutRoomForTheBytesIsAnError() {
    assertThatThrownBy(() -> new BpeTraining(Digits.SINGLE, 259, Marks.all()))
        .hasMessageContaining("256 bytes and 4 special tokens")
        .hasMessageContaining("259");
  }

  /// The definition: count all pairs, join the most frequent one, again.
  private static List<Merge> slowly(String text, int count) {
    List<List<String>> words = new ArrayList<>();
    for (String piece : new Splitter(Digits.SINGLE).split(text)) {
      List<String> symbols = new ArrayList<>();
      for (byte value : piece.getBytes(StandardCharsets.UTF_8)) {
        symbols.add(String.valueOf(ByteAlphabet.character(value & 0xFF)));
      }
      words.add(symbols);
    }
    Map<String, Integer> ids = new HashMap<>();
    for (int value = 0; value < 256; value++) {
      ids.put(String.valueOf(ByteAlphabet.character(value)), value);
    }
    List<Merge> merges = new ArrayList<>();
    while (merges.size() < count) {
      Map<Merge, Integer> counts = new HashMap<>();
      for (List<String> word : words) {
        for (int i = 0; i + 1 < word.size(); i++) {
          counts.merge(new Merge(word.get(i), word.get(i + 1)), 1, Integer::sum);
        }
      }
      Optional<Merge> best =
          counts.entrySet().stream()
              .filter(entry -> entry.getValue() > 1)
              .sorted(
                  Comparator.<Map.Entry<Merge, Integer>>comparingInt(entry -> -entry.getValue())
                      .thenComparing(entry -> ids.getOrDefault(entry.getKey().left(), -1))
                      .thenComparing(entry -> ids.getOrDefault(entry.getKey().right(), -1)))
              .map(Map.Entry::getKey)
              .findFirst();
      if (best.isEmpty()) {
        break;
      }
      ids.put(best.get().merged(), ids.size());
      merges.add(best.get());
      words.forEach(word -> join(word, best.get()));
    }
    return merges;
  }

  static void join(List<String> word, Merge merge) {
    for (int i = 0; i + 1 < word.size(); i++) {
      if (word.get(i).equals(merge.left()) && word.get(i + 1).equals(merge.right())) {
        word.set(i, merge.merged());
        word.remove(i + 1);
      }
    }
  }
}
