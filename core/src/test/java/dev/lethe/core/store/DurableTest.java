package dev.lethe.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableTest {

  @TempDir Path folder;

  @Test
  void writingReplacesTheWholeContentAndLeavesNothingBeside() {
    Path file = folder.resolve("file");
    Durable.write(file, "a long first content");
    Durable.write(file, "short");
    assertThat(Durable.text(file)).isEqualTo("short");
    assertThat(Durable.files(folder)).containsExactly(file);
  }

  @Test
  void appendingMakesTheFileAndAddsAtItsEnd() {
    Path file = folder.resolve("file");
    Durable.append(file, "a".getBytes(StandardCharsets.UTF_8));
    Durable.append(file, "é".getBytes(StandardCharsets.UTF_8));
    assertThat(Durable.text(file)).isEqualTo("aé");
  }

  @Test
  void foldersAreMadeWithTheirParentsAndListedInOrder() {
    Path deep = Durable.folder(folder.resolve("b/c"));
    Durable.write(deep.resolve("2"), "");
    Durable.write(folder.resolve("a"), "");
    assertThat(Durable.folder(deep)).isDirectory();
    assertThat(Durable.files(folder)).containsExactly(folder.resolve("a"), deep.resolve("2"));
    assertThat(Durable.files(folder.resolve("absent"))).isEmpty();
  }

  @Test
  void deletingWhatIsNotThereIsNoError() {
    Durable.delete(folder.resolve("absent"));
    Durable.deleteTree(folder.resolve("absent"));
    Path deep = Durable.folder(folder.resolve("b/c"));
    Durable.write(deep.resolve("2"), "");
    Durable.delete(deep.resolve("2"));
    assertThat(Durable.files(folder)).isEmpty();
    Durable.deleteTree(folder.resolve("b"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatCannotBeDoneNamesTheFile() {
    Path absent = folder.resolve("absent/file");
    assertThatThrownBy(() -> Durable.read(absent)).hasMessageContaining(absent.toString());
    assertThatThrownBy(() -> Durable.write(absent, "")).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> Durable.append(absent, new byte[0]))
        .isInstanceOf(StoreException.class);
  }
}
