package dev.lethe.story;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.story.Line.Part;
import dev.lethe.story.Person.Asked;
import dev.lethe.story.Person.Linking;
import dev.lethe.story.Person.Nature;

/// A community while it is drawn: first the members, then what each of them wrote.
final class Drawing {

  private static final List<String> NAMES =
      List.of(
          "ada", "bo", "cleo", "dirk", "elif", "finn", "gro", "hugo", "ida", "jan", "kaj", "lou");

  private static final List<Platform> PLATFORMS = List.copyOf(EnumSet.allOf(Platform.class));

  /// Whose words are not learned, for other reasons than age.
  private static final List<Nature> OUT = List.of(Nature.BOT, Nature.RESERVED, Nature.PRIVATE);

  private final Random random;
  private final List<Person> people = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Integer> mentioned = new HashMap<>();
  private final List<String> posts = new ArrayList<>();

  Drawing(Random random) {
    this.random = random;
  }

  Community community() {
    int size = 8 + random.nextInt(5);
    for (int i = 0; i < size; i++) {
      people.add(person(i));
    }
    people.forEach(person ->
        person.accounts().stream()
            .filter(Person::isActor)
            .forEach(actor -> describe(person, actor)));
    people.forEach(person -> person.accounts().forEach(account -> write(person, account)));
    lines.add(new Line("", Part.ACTIVITIES, "{\"type\": \"Create\", \"object\""));
    return new Community(people, new Feed(lines), mentioned);
  }

  /// The first ones cover every kind of person; whoever comes after them is an adult.
  private Person person(int number) {
    Nature nature =
        switch (number) {
          case 1 -> Nature.MINOR;
          case 2 -> Nature.AGELESS;
          case 3 -> OUT.get(random.nextInt(OUT.size()));
          default -> Nature.ADULT;
        };
    Linking linking =
        switch (number) {
          case 4 -> Linking.ADDRESS;
          case 5 -> Linking.OPERATOR;
          case 7 -> Linking.UNDONE;
          default -> Linking.NONE;
        };
    List<String> accounts = new ArrayList<>();
    accounts.add(OUT.contains(nature) ? Platform.TOWN.account(random) : somewhere());
    if (linking != Linking.NONE) {
      accounts.add(somewhere());
    }
    return new Person(NAMES.get(number), nature, accounts, linking, asked());
  }

  /// An account on a platform, half of the time in the town's own network.
  private String somewhere() {
    Platform platform = random.nextBoolean() ? Platform.TOWN : anywhere();
    return platform.account(random);
  }

  private Platform anywhere() {
    return PLATFORMS.get(random.nextInt(PLATFORMS.size()));
  }

  /// Most say yes.
  private Asked asked() {
    return switch (random.nextInt(8)) {
      case 0 -> Asked.NOTHING;
      case 1 -> Asked.NO_MORE;
      case 2 -> Asked.YES_AGAIN;
      default -> Asked.YES;
    };
  }

  private void describe(Person person, String actor) {
    Json.Members profile =
        Json.object()
            .put("id", actor)
            .put("type", person.nature() == Nature.BOT ? "Service" : "Person")
            .put("preferredUsername", person.name())
            .put("published", "2024-01-01T00:00:00Z")
            .put("ageGroup", pen(person, actor).age());
    if (random.nextInt(3) == 0) {
      profile.put("summary", "<p>" + Words.sentence(random, person.name()) + "</p>");
    }
    if (person.nature() == Nature.RESERVED) {
      profile.put("indexable", Json.of(false));
    }
    person.address().ifPresent(address -> profile.put("verifiedAddress", address));
    lines.add(new Line(actor, Part.ACTORS, profile.done().text()));
    if (random.nextInt(3) == 0) {
      lines.add(new Line(actor, Part.ACTORS, older(person, actor).text()));
    }
  }

  /// What the platform said a year before: another age, and an address that may now be somebody
  /// else's.
  private Json older(Person person, String actor) {
    return Json.object()
        .put("id", actor)
        .put("type", "Person")
        .put("preferredUsername", person.name() + "_then")
        .put("published", "2023-01-01T00:00:00Z")
        .put("ageGroup", random.nextBoolean() ? "adult" : "minor")
        .put("verifiedAddress", NAMES.get(random.nextInt(NAMES.size())) + "@mail.example")
        .done();
  }

  private void write(Person person, String account) {
    Pen pen = pen(person, account);
    switch (Platform.of(account)) {
      case TOWN -> write(pen);
      case HARBOUR -> lines.addAll(MastodonMember.lines(pen));
      case FACEBOOK -> lines.addAll(FacebookMember.lines(pen));
      case INSTAGRAM -> lines.addAll(InstagramMember.lines(pen));
      case BLUESKY -> lines.addAll(BlueskyMember.lines(pen));
    }
  }

  private Pen pen(Person person, String account) {
    return new Pen(
        person,
        account,
        random,
        () -> random.nextInt(3) == 0 ? Optional.of(mentioned(person)) : Optional.empty());
  }

  private Person mentioned(Person by) {
    Person friend = friend(by);
    mentioned.merge(friend.name(), 1, Integer::sum);
    return friend;
  }

  /// Some of what this network says of a person comes a second time from Mastodon's API.
  private void write(Pen pen) {
    Author author = new Author(pen);
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Optional<String> parent =
          random.nextInt(4) == 0 && !posts.isEmpty()
              ? Optional.of(posts.get(random.nextInt(posts.size())))
              : Optional.empty();
      posts.add(author.post(parent));
    }
    author.change();
    if (!posts.isEmpty() && random.nextBoolean()) {
      author.react(posts.get(random.nextInt(posts.size())));
    }
    if (random.nextInt(4) == 0) {
      friend(pen.person()).accounts().stream().filter(Person::isActor).forEach(author::speakFor);
    }
    lines.addAll(author.lines());
    if (pen.person().nature() == Nature.ADULT && random.nextInt(4) == 0) {
      lines.addAll(MastodonMember.lines(pen));
    }
  }

  /// Somebody else; half of all mentions are of one person.
  private Person friend(Person person) {
    Person popular = people.get(6);
    if (random.nextBoolean() && !popular.equals(person)) {
      return popular;
    }
    Person other = people.get(random.nextInt(people.size()));
    return other.equals(person) ? popular : other;
  }
}
