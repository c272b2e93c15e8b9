package dev.lethe.curate;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.curate.language.Languages;
import dev.lethe.curate.personal.PersonalData;
import org.junit.jupiter.api.Test;

/// What curation does to texts that hold hardly any personal data: novels, a textbook, small talk.
/// What is printed is copied to docs/log.md by hand; nothing timed is asserted.
class SharedTextsTest {

  private static final Map<String, String> NOVELS =
      new TreeMap<>(Map.of("en", "eltec-eng", "de", "eltec-deu", "fr", "eltec-fra"));

  @Test
  void novelsHoldHardlyAnyPersonalData() throws IOException {
    Map<String, Integer> replaced = new TreeMap<>();
    long chars = 0;
    long nanos = 0;
    for (String folder : NOVELS.values()) {
      for (String text : pieces("base-text/" + folder, 400)) {
        long start = System.nanoTime();
        PersonalData.Cleaned cleaned = PersonalData.cleaned(text);
        nanos += System.nanoTime() - start;
        chars += text.length();
        cleaned
            .replaced()
            .forEach((type, count) -> replaced.merge(type.word(), count, Integer::sum));
      }
    }
    IO.println("novels, MB/s: %.1f, replaced: %s".formatted(chars * 1e3 / nanos, replaced));
    assertThat(replaced.values().stream().mapToInt(Integer::intValue).sum()).isLessThan(400);
  }

  @Test
  void theLanguageOfANovelIsKnown() throws IOException {
    for (int length : new int[] {40, 80, 160}) {
      for (Map.Entry<String, String> novels : NOVELS.entrySet()) {
        List<String> texts = pieces("base-text/" + novels.getValue(), length);
        List<String> some =
            IntStream.range(0, texts.size())
                .filter(i -> i % 100 == 0)
                .mapToObj(texts::get)
                .toList();
        long start = System.nanoTime();
        List<Optional<String>> found = some.stream().map(Languages::of).toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        long sure = found.stream().filter(Optional::isPresent).count();
        long right = found.stream().filter(Optional.of(novels.getKey())::equals).count();
        IO.println(
            "%s, %d chars: %d texts, said %.3f, of those right %.3f, MB/s %.2f"
                .formatted(
                    novels.getKey(),
                    length,
                    some.size(),
                    (double) sure / some.size(),
                    (double) right / sure,
                    length * some.size() / 1e6 / seconds));
        assertThat((double) right / sure).isGreaterThan(0.95);
      }
    }
  }

  private static List<String> pieces(String folder, int length) throws IOException {
    List<String> pieces = new ArrayList<>();
    try (Stream<Path> files = Files.list(SharedData.path(folder))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file).replaceAll("\\s+", " ");
        for (int at = 0; at + length < text.length(); at += length) {
          pieces.add(text.substring(at, at + length));
        }
      }
    }
    return pieces;
  }
}
