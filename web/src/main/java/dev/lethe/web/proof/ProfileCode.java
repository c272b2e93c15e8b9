package dev.lethe.web.proof;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.unlearn.Claim;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Proves an account by a code that its owner has written into its public profile: on Mastodon and
/// its like by the actor's document (ActivityPub; found by WebFinger, RFC 7033), on Bluesky by its
/// public view.
public final class ProfileCode {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ACTOR = "application/activity+json";
  private static final String VIEW =
      "https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=";

  private final Fetch fetch;

  public ProfileCode(Network network) {
    this.fetch = new Fetch(network);
  }

  /// What a look at a profile shows.
  public sealed interface Finding {

    /// The code stands there.
    ///
    /// @param account the account, by its immutable identifier
    record Found(Account account) implements Finding {}

    /// The profile was read, and the code does not stand there.
    record Missing() implements Finding {}

    /// The profile could not be read.
    record Unreachable(String why) implements Finding {}
  }

  /// Whether the profile of what somebody means can be looked at.
  public static boolean can(Claim claim) {
    return switch (claim) {
      case Claim.Mail _ -> false;
      case Claim.Handle(String handle) ->
          !handle.endsWith("@facebook.com") && !handle.endsWith("@instagram.com");
      case Claim.Known(Account account) ->
          account.platform().equals("bluesky")
              || (account.platform().equals(Account.ACTIVITYPUB)
                  && account.id().startsWith("https://"));
    };
  }

  /// Looks for a code in the profile.
  public Finding look(Claim claim, String code) {
    try {
      return switch (claim) {
        case Claim.Mail _ -> new Finding.Unreachable("an e-mail address has no profile");
        case Claim.Handle(String handle) -> handle(handle.substring(1), code);
        case Claim.Known(Account account) ->
            account.platform().equals("bluesky")
                ? bluesky(account.id(), code)
                : actor(URI.create(account.id()), code);
      };
    } catch (IOException | IllegalArgumentException e) {
      return new Finding.Unreachable(String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      return new Finding.Unreachable("the profile is no JSON");
    }
  }

  private Finding handle(String handle, String code) throws IOException {
    int at = handle.indexOf('@');
    if (at < 0) {
      return bluesky(handle, code);
    }
    String host = handle.substring(at + 1);
    String asked =
        "https://%s/.well-known/webfinger?resource=%s"
            .formatted(host, URLEncoder.encode("acct:" + handle, StandardCharsets.UTF_8));
    JsonNode finger = JSON.readTree(fetch.text(URI.create(asked), "application/jrd+json"));
    for (JsonNode link : finger.path("links")) {
      if (link.path("rel").asString("").equals("self")
          && link.path("type").asString("").equals(ACTOR)) {
        return actor(URI.create(link.path("href").asString("")), code);
      }
    }
    return new Finding.Unreachable("the server does not know the profile");
  }

  private Finding actor(URI address, String code) throws IOException {
    JsonNode actor = JSON.readTree(fetch.text(address, ACTOR));
    if (!actor.path("id").asString("").equals(address.toString())) {
      return new Finding.Unreachable("the profile is another's");
    }
    StringBuilder profile = new StringBuilder(actor.path("summary").asString(""));
    for (JsonNode field : actor.path("attachment")) {
      profile.append('\n').append(field.path("value").asString(""));
    }
    return found(profile.toString(), code, () -> Account.actor(address.toString()));
  }

  private Finding bluesky(String name, String code) throws IOException {
    URI address = URI.create(VIEW + URLEncoder.encode(name, StandardCharsets.UTF_8));
    JsonNode view = JSON.readTree(fetch.text(address, "application/json"));
    String did = view.path("did").asString("");
    boolean own = name.equals(did) || name.equalsIgnoreCase(view.path("handle").asString(""));
    if (!own || !did.startsWith("did:")) {
      return new Finding.Unreachable("the profile is another's");
    }
    return found(view.path("description").asString(""), code, () -> new Account("bluesky", did));
  }

  private static Finding found(String profile, String code, Supplier<Account> account) {
    return profile.contains(code) ? new Finding.Found(account.get()) : new Finding.Missing();
  }
}
