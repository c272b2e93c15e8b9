package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Openness;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.PlainText;

/// A user of the API, alone or inside a record.
///
/// @param account the account, by its number
/// @param audience who may read what the account publishes: everyone only if `is_private` is there
///   and false
record ApiUser(Account account, Audience audience) {

  private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._]{1,30}");

  /// Whether a record that is no comment and no medium is a user's.
  static boolean is(Fields record) {
    return record.has("username") && (record.has("id") || record.has("pk"));
  }

  static ApiUser of(Fields user) {
    Account account = new Account(Instagram.PLATFORM, ApiRecords.number(user, "the account"));
    return new ApiUser(account, audience(user.get("is_private").orElse(new Value.Nothing())));
  }

  private static Audience audience(Value isPrivate) {
    return switch (isPrivate) {
      case Value.Truth(boolean truth) -> truth ? Audience.FOLLOWERS : Audience.PUBLIC;
      case Value.Nothing _ -> Audience.UNKNOWN;
      case Value other ->
          throw new Refusal(
              "expected true or false under \"is_private\", but found " + other.kind());
    };
  }

  /// The user that this record names as its author; a [Refusal] if it names none, or two.
  static ApiUser author(Fields record) {
    Fields named =
        Stream.of("owner", "user", "from")
            .flatMap(name -> record.object(name).stream())
            .findFirst()
            .orElseThrow(() ->
                new Refusal("expected an \"owner\", a \"user\" or a \"from\", but found none"));
    ApiUser author = of(named);
    record
        .get("user_id")
        .filter(value -> !isNumber(value, author.account.id()))
        .ifPresent(_ -> {
          throw new Refusal(
              "expected \"user_id\" to be the author's number, but found another: nobody writes for"
                  + " another");
        });
    return author;
  }

  /// This user with something that is shown to `some`, such as `besties`; empty or `default` are
  /// all who see the account.
  ApiUser showing(String some) {
    return some.isEmpty() || some.equals("default")
        ? this
        : new ApiUser(account, Audience.FOLLOWERS);
  }

  private static boolean isNumber(Value value, String number) {
    return switch (value) {
      case Value.Digits(String digits) -> digits.equals(number);
      case Value.Text(String text) -> text.equals(number);
      case Value.Truth _, Value.Nothing _, Value.Many _, Value.Members _ -> false;
    };
  }

  /// The profile, and the document of what the user says about themselves.
  List<Item> items(Fields user) {
    List<Item> items = new ArrayList<>();
    items.add(new Item.Described(profile(user)));
    String bio = PlainText.of(user.text(user.has("biography") ? "biography" : "bio"));
    if (!bio.isEmpty()) {
      items.add(author().says("profile", Kind.PROFILE, Instant.EPOCH, List.of(), bio));
    }
    return items;
  }

  private Profile profile(Fields user) {
    String name = user.text("username");
    return new Profile(
        account,
        USERNAME.matcher(name).matches()
            ? Optional.of(Export.handle(name.toLowerCase(Locale.ROOT)))
            : Optional.empty(),
        AgeGroup.UNKNOWN,
        Profile.Nature.PERSON,
        Wish.NONE,
        Optional.empty(),
        audience == Audience.FOLLOWERS ? Openness.PRIVATE : Openness.OPEN,
        Optional.empty(),
        Instant.MIN);
  }

  /// This user as the author of documents.
  Author author() {
    return new Author(account, audience);
  }
}
