package dev.lethe.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void entriesHaveTheirPlacesFromZero() {
    Ledger ledger = ledger();
    assertThat(ledger.append(new Entry.Ingested(AT, 3))).isEqualTo(0);
    assertThat(ledger.append(new Entry.Objected(AT, "ab"))).isEqualTo(1);
    assertThat(ledger.size()).isEqualTo(2);
  }

  @Test
  void theHeadIsTheRootOverTheLinesAndIsSigned() {
    Ledger ledger = ledger();
    MerkleTree tree = new MerkleTree();
    for (Entry entry : entries()) {
      ledger.append(entry);
      tree.add(entry.line().getBytes(StandardCharsets.UTF_8));
    }
    TreeHead head = ledger.head();
    assertThat(head.root()).isEqualTo(tree.root());
    assertThat(Base64.getDecoder().decode(head.signature()))
        .isEqualTo(reversed(TreeHead.text(5, tree.root()).getBytes(StandardCharsets.UTF_8)));
    assertThat(Durable.text(folder.resolve("head"))).isEqualTo(head.text());
  }

  @Test
  void aLedgerThatIsOpenedAgainGoesOn() {
    entries().forEach(ledger()::append);
    Ledger twice = ledger();
    assertThat(twice.size()).isEqualTo(5);
    assertThat(twice.append(new Entry.Forgot(AT, 1))).isEqualTo(5);
    assertThat(ledger().head()).isEqualTo(twice.head());
  }

  @Test
  void aLineThatACrashToreOffIsCut() {
    Ledger ledger = ledger();
    entries().forEach(ledger::append);
    TreeHead before = ledger.head();
    Durable.append(folder.resolve("entries.jsonl"), new byte[] {'{', '"', (byte) 0xC3});
    Ledger again = ledger();
    assertThat(again.head()).isEqualTo(before);
    again.append(new Entry.Forgot(AT, 2));
    assertThat(Durable.text(folder.resolve("entries.jsonl")).lines()).hasSize(6);
    assertThat(ledger().head()).isEqualTo(again.head());
  }

  @Test
  void everyEntryIsALineOfCanonicalJson() {
    for (Entry entry : entries()) {
      assertThat(Json.parseObject(entry.line()).text())
          .isEqualTo(entry.line())
          .doesNotContain("\n");
    }
    assertThat(new Entry.Ingested(AT, 3).line())
        .isEqualTo("{\"at\":\"2026-01-01T00:00:00Z\",\"entry\":\"ingested\",\"items\":3}");
  }

  private Ledger ledger() {
    return new Ledger(folder, LedgerTest::reversed);
  }

  private static List<Entry> entries() {
    return List.of(
        new Entry.Ingested(AT, 3),
        new Entry.Objected(AT, "ab"),
        new Entry.Withdrew(AT, "ab"),
        new Entry.Released(AT, Digest.of("a release"), "canonical"),
        new Entry.Forgot(AT, 1));
  }

  /// Stands for a signature.
  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
