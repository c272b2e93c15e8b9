package dev.lethe.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest {

  @TempDir Path folder;

  @Test
  void whatIsPutIsFoundUnderItsDigest() {
    DiskStore store = new DiskStore(folder.resolve("store"));
    Digest name = store.put(bytes("bread"));
    assertThat(name).isEqualTo(Digest.of("bread"));
    assertThat(store.has(name)).isTrue();
    assertThat(store.get(name)).hasValue(bytes("bread"));
    assertThat(new DiskStore(folder.resolve("store")).get(name)).hasValue(bytes("bread"));
  }

  @Test
  void whatWasNeverPutIsNotFound() {
    DiskStore store = new DiskStore(folder);
    assertThat(store.has(Digest.of("bread"))).isFalse();
    assertThat(store.get(Digest.of("bread"))).isEmpty();
  }

  @Test
  void puttingTwiceKeepsOne() {
    DiskStore store = new DiskStore(folder);
    store.put(bytes("bread"));
    store.put(bytes("bread"));
    assertThat(Durable.files(folder)).hasSize(1);
  }

  @Test
  void damageIsNoticedAndNamed() throws IOException {
    DiskStore store = new DiskStore(folder);
    Digest name = store.put(bytes("bread"));
    Path file = Durable.files(folder).getFirst();
    Files.write(file, bytes("breed"));
    assertThatThrownBy(() -> store.get(name))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(name.hex())
        .hasMessageContaining("damaged");
  }

  @Test
  void onlyWhatIsKeptRemains() throws IOException {
    DiskStore store = new DiskStore(folder);
    Digest kept = store.put(bytes("bread"));
    Digest gone = store.put(bytes("rain"));
    Path leftover = Durable.files(folder).getFirst().resolveSibling(".half-written.new");
    Files.write(leftover, bytes("rai"));
    assertThat(store.retain(Set.of(kept, Digest.of("never put")))).isEqualTo(2);
    assertThat(store.has(kept)).isTrue();
    assertThat(store.has(gone)).isFalse();
    assertThat(Durable.files(folder)).hasSize(1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
