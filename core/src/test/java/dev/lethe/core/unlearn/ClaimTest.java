package dev.lethe.core.unlearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.PlacementKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimTest {

  @ParameterizedTest
  @CsvSource({
    "Ada@Mail.Example, ada@mail.example",
    "' mailto:ada+x@mail.example ', ada+x@mail.example",
    "ada@bücher.example, ada@xn--bcher-kva.example",
    "\u202Eada@mail.example\u200B, ada@mail.example",
    "ａｄａ@mail.example, ada@mail.example"
  })
  void anAddress(String typed, String address) {
    assertThat(Claim.parse(typed)).isEqualTo(new Claim.Mail(address));
  }

  @ParameterizedTest
  @CsvSource({
    "@Ada@Town.Example, @ada@town.example",
    "https://town.example/@ada, @ada@town.example",
    "https://town.example/@ada@home.example, @ada@home.example",
    "town.example/@ada, @ada@town.example",
    "https://www.facebook.com/ada.example/, @ada.example@facebook.com",
    "m.facebook.com/ada.example?ref=1, @ada.example@facebook.com",
    "fb.com/ada.example, @ada.example@facebook.com",
    "https://www.instagram.com/Ada_/?hl=de, @ada_@instagram.com",
    "https://bsky.app/profile/ada.bsky.example, @ada.bsky.example",
    "@ada.bsky.example, @ada.bsky.example",
    "ada.bsky.example, @ada.bsky.example"
  })
  void aHandle(String typed, String handle) {
    assertThat(Claim.parse(typed)).isEqualTo(new Claim.Handle(handle));
  }

  @ParameterizedTest
  @CsvSource({
    "facebook:100012345, facebook, 100012345",
    "https://www.facebook.com/profile.php?id=100012345&x=1, facebook, 100012345",
    "https://facebook.com/people/Ada-Example/100012345/, facebook, 100012345",
    "https://town.example/users/ada, activitypub, https://town.example/users/ada",
    "did:plc:abcdefghijklmnopqrstuvwx, bluesky, did:plc:abcdefghijklmnopqrstuvwx",
    "https://bsky.app/profile/did:plc:abcdefghijklmnopqrstuvwx, bluesky, did:plc:abcdefghijklmnopqrstuvwx"
  })
  void anAccount(String typed, String platform, String id) {
    assertThat(Claim.parse(typed)).isEqualTo(new Claim.Known(new Account(platform, id)));
  }

  static Stream<String> nonsense() {
    return Stream.of(
        "",
        " ",
        "ada",
        "@ada",
        "@",
        "a@b",
        "ada@",
        "@ada@",
        "https://",
        "https://town.example",
        "https://facebook.com/profile.php",
        "did:plc:short",
        "a b@mail.example",
        "ada@mail..example",
        "ada@mail.example\r\nBcc: eve@mail.example",
        "https://town.example/%zz",
        "x".repeat(1_000_000),
        "@".repeat(320),
        "a.".repeat(150),
        "🏞".repeat(100));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void whatNobodyCanMeanIsExplained(String typed) {
    assertThatThrownBy(() -> Claim.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected an e-mail address, the address of a profile");
  }

  @Test
  void theNameIsTheOneThatAFeedBrings() {
    PlacementKey key = new PlacementKey(new byte[32]);
    assertThat(Claim.parse("@Ada@town.example").name(key))
        .isEqualTo(key.ofHandle("@ada@town.example"));
    assertThat(Claim.parse("Ada@mail.example").name(key))
        .isEqualTo(key.ofAddress("ada@mail.example"));
    assertThat(Claim.parse("facebook:1").name(key)).isEqualTo(key.of(new Account("facebook", "1")));
  }
}
