package dev.lethe.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseTextTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void wholeWorksAreHeldOut() throws IOException {
    BaseSamples.write(folder);
    BaseText text = BaseText.read(BaseSamples.recipe(), folder);
    for (BaseSource source : text.learned().keySet()) {
      Set<String> learned = works(text.learned(), source);
      Set<String> heldOut = works(text.heldOut(), source);
      assertThat(learned).isNotEmpty().doesNotContainAnyElementsOf(heldOut);
      assertThat(heldOut).hasSize(source.name().equals("novels") ? 1 : 2);
    }
  }

  @Test
  void whatIsHeldOutDependsOnNamesAlone() throws IOException {
    BaseSamples.write(folder);
    Set<String> before = allHeldOut();
    Files.writeString(folder.resolve("texts/one.txt"), "Another text under the same name.");
    assertThat(allHeldOut()).isEqualTo(before);
  }

  @Test
  void aSkippedFileIsNotRead() throws IOException {
    BaseSamples.write(folder);
    BaseText text = BaseText.read(BaseSamples.recipe(), folder);
    assertThat(text.learned().values().stream().flatMap(List::stream).map(Passage::words))
        .noneMatch(words -> words.contains("Nobody"));
  }

  @Test
  void aSourceWithoutTextIsAnError() throws IOException {
    BaseSamples.write(folder);
    try (Stream<Path> files = Files.list(folder.resolve("texts"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertThatThrownBy(() -> BaseText.read(BaseSamples.recipe(), folder))
        .hasMessageContaining("source novels: expected text in files \"*.txt\" under");
  }

  private Set<String> allHeldOut() throws IOException {
    BaseText text = BaseText.read(BaseSamples.recipe(), folder);
    return text.heldOut().values().stream()
        .flatMap(List::stream)
        .map(Passage::work)
        .collect(Collectors.toSet());
  }

  private static Set<String> works(
      SequencedMap<BaseSource, List<Passage>> passages, BaseSource source) {
    return passages.getOrDefault(source, List.of()).stream()
        .map(Passage::work)
        .collect(Collectors.toSet());
  }
}
