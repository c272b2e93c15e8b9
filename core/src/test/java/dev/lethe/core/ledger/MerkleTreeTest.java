package dev.lethe.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.store.Digest;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

  /// The leaves and roots of Certificate Transparency's reference tests, sizes 1 to 8.
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void theKnownRootsComeOut() {
    MerkleTree tree = new MerkleTree();
    for (int i = 0; i < LEAVES.size(); i++) {
      tree.add(HexFormat.of().parseHex(LEAVES.get(i)));
      assertThat(tree.root().hex()).isEqualTo(ROOTS.get(i));
    }
  }

  @Test
  void theRootOfNothingIsTheDigestOfNothing() {
    assertThat(new MerkleTree().root()).isEqualTo(Digest.of(""));
  }

  @Test
  void theRootIsTheOneOfTheDefinition() {
    SplittableRandom random = new SplittableRandom(7);
    MerkleTree tree = new MerkleTree();
    List<byte[]> entries = new ArrayList<>();
    for (int size = 1; size <= 260; size++) {
      byte[] entry = new byte[random.nextInt(40)];
      random.nextBytes(entry);
      entries.add(entry);
      tree.add(entry);
      assertThat(tree.root().hex()).isEqualTo(HexFormat.of().formatHex(hash(entries)));
      assertThat(tree.size()).isEqualTo(size);
    }
  }

  /// MTH of RFC 6962, section 2.1, word for word.
  private static byte[] hash(List<byte[]> entries) {
    if (entries.size() == 1) {
      return sha(new byte[] {0}, entries.getFirst());
    }
    int k = Integer.highestOneBit(entries.size() - 1);
    return sha(
        new byte[] {1}, hash(entries.subList(0, k)), hash(entries.subList(k, entries.size())));
  }

  private static byte[] sha(byte[]... parts) {
    MessageDigest sha = Digest.sha256();
    Arrays.stream(parts).forEach(sha::update);
    return sha.digest();
  }
}
