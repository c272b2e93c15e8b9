package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.store.Json;

/// What somebody said when asking to be left out; kept sealed, and erased when the request is done
/// with.
///
/// @param typed the account or address, as it was typed
/// @param mail where letters may go, or empty if only to addresses that are known
/// @param language the language of letters (BCP 47), such as `de`
/// @param reason why, or empty text: nobody has to give one
public record Said(String typed, Optional<String> mail, String language, String reason) {

  /// The longest reason in characters.
  public static final int REASON = 4_000;

  public Said {
    if (reason.length() > REASON) {
      throw new IllegalArgumentException(
          "a reason has at most %d characters, but had %d".formatted(REASON, reason.length()));
    }
  }

  byte[] bytes() {
    Json.Members json =
        Json.object().put("typed", typed).put("language", language).put("reason", reason);
    mail.ifPresent(address -> json.put("mail", address));
    return json.done().text().getBytes(StandardCharsets.UTF_8);
  }

  static Said read(byte[] bytes) {
    Json.Obj json = (Json.Obj) Json.parse(new String(bytes, StandardCharsets.UTF_8));
    Optional<String> mail =
        json.members().containsKey("mail") ? Optional.of(json.string("mail")) : Optional.empty();
    return new Said(json.string("typed"), mail, json.string("language"), json.string("reason"));
  }
}
