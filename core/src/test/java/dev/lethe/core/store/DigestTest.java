package dev.lethe.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {

  /// The examples of FIPS 180-2, appendix B, and the digest of nothing.
  @ParameterizedTest
  @CsvSource({
    "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
        + "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  })
  void theExamplesOfTheStandardHold(String text, String hex) {
    assertThat(Digest.of(text)).hasToString(hex);
  }

  @Test
  void aDigestInProgressGivesTheSame() {
    MessageDigest progress = Digest.sha256();
    progress.update((byte) 'a');
    progress.update(new byte[] {'b', 'c'});
    assertThat(Digest.of(progress)).isEqualTo(Digest.of("abc"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n",
        "../0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
      })
  void whatIsNoDigestIsRefused(String hex) {
    assertThatThrownBy(() -> new Digest(hex)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void digestsSortAsTheirDigitsDoAndHaveAShortForm() {
    Digest abc = Digest.of("abc");
    assertThat(abc.brief()).isEqualTo("ba7816bf8f01");
    assertThat(abc).isLessThan(Digest.of(""));
  }
}
