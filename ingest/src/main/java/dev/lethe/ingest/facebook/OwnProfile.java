package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Profile.Nature;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.json.Value;

/// What an export says about its owner. Of all that stands there only the names, the address of the
/// profile, the birthday, and what the person wrote as an introduction are looked at.
///
/// @param profile the object under `profile_v2`
record OwnProfile(Node profile) {

  private static final List<String> INTRODUCTIONS =
      List.of("intro_bio", "bio", "intro", "about_me", "about");

  private static final Pattern NUMBER =
      Pattern.compile("https?://[a-z.]*facebook\\.com/profile\\.php\\?id=([0-9]{1,20})");

  private static final Pattern NAMED =
      Pattern.compile("https?://[a-z.]*facebook\\.com/([A-Za-z0-9.]{1,64})/?");

  /// The profile in this file, or empty if it has none.
  static Optional<OwnProfile> in(Node file) {
    return file.get("profile_v2").or(() -> file.get("profile")).map(OwnProfile::new);
  }

  /// The account, if the address of the profile holds its number. A name in the address is no
  /// account: its owner can change it.
  Optional<Account> account() {
    return address(NUMBER).map(Accounts::of);
  }

  private Optional<String> address(Pattern pattern) {
    return profile
        .textIfAny("profile_uri")
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }

  /// The names the person goes and went by.
  Set<String> names() {
    Stream<Node> current = profile.get("name").stream();
    Stream<Node> others =
        Stream.of("previous_names", "other_names").flatMap(name -> profile.items(name).stream());
    return Stream.concat(current, others)
        .flatMap(OwnProfile::spelled)
        .map(Owner::folded)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> spelled(Node name) {
    return switch (name.value()) {
      case Value.Text(String text) -> Stream.of(text);
      case Value _ ->
          Stream.of("full_name", "name").flatMap(field -> name.textIfAny(field).stream());
    };
  }

  /// The description of the account, and the introduction if there is one.
  Findings findings(Account account, Audience audience) {
    if (!(profile.value() instanceof Value.Members)) {
      throw profile.expected("an object");
    }
    Optional<Instant> latest = Timestamps.latest(profile);
    Findings findings = new Findings();
    AgeGroup age = Birthday.group(profile, latest, findings);
    findings.add(new Item.Described(described(account, age, latest)));
    String words = introduction();
    if (!words.isEmpty()) {
      Instant first = profile.seconds("registration_timestamp").orElse(Instant.EPOCH);
      findings.add(Said.profile(account, audience, first, latest.orElse(first), words));
    }
    return findings;
  }

  private Profile described(Account account, AgeGroup age, Optional<Instant> latest) {
    return new Profile(
        account,
        address(NAMED).filter(name -> !name.equals("profile.php")).map(Accounts::handle),
        age,
        Nature.PERSON,
        Wish.NONE,
        Optional.empty(),
        latest.orElse(Instant.MIN));
  }

  private String introduction() {
    return Words.lines(
        INTRODUCTIONS.stream()
            .flatMap(name -> profile.get(name).stream())
            .flatMap(OwnProfile::written)
            .map(Words::of));
  }

  private static Stream<String> written(Node introduction) {
    return switch (introduction.value()) {
      case Value.Text(String text) -> Stream.of(text);
      case Value _ ->
          Stream.of("text", "name", "value")
              .flatMap(field -> introduction.textIfAny(field).stream());
    };
  }
}
