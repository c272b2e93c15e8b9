package dev.lethe.story;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.story.Line.Part;
import dev.lethe.story.Person.Linking;
import dev.lethe.story.Person.Nature;

/// A community while it is drawn: first the members, then what each of them wrote.
final class Drawing {

  private static final List<String> NAMES =
      List.of(
          "ada", "bo", "cleo", "dirk", "elif", "finn", "gro", "hugo", "ida", "jan", "kaj", "lou");

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
    people.forEach(this::describe);
    people.forEach(person -> person.accounts().forEach(actor -> write(person, actor)));
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
          default -> Linking.NONE;
        };
    List<String> accounts = new ArrayList<>(List.of(address("town.example")));
    if (linking != Linking.NONE) {
      accounts.add(address("lake.example"));
    }
    return new Person(NAMES.get(number), nature, accounts, linking);
  }

  private String address(String host) {
    return "https://%s/users/%s".formatted(host, random.nextLong(1L << 40, 1L << 50));
  }

  private void describe(Person person) {
    for (String actor : person.accounts()) {
      String age =
          switch (person.nature()) {
            case MINOR -> "minor";
            case AGELESS -> "unknown";
            case ADULT, BOT, RESERVED, PRIVATE -> "adult";
          };
      Json.Members profile =
          Json.object()
              .put("id", actor)
              .put("type", person.nature() == Nature.BOT ? "Service" : "Person")
              .put("preferredUsername", person.name())
              .put("published", "2024-01-01T00:00:00Z")
              .put("ageGroup", age);
      if (random.nextInt(3) == 0) {
        profile.put("summary", "<p>" + Words.sentence(random, person.name()) + "</p>");
      }
      if (person.nature() == Nature.RESERVED) {
        profile.put("indexable", Json.of(false));
      }
      if (person.linking() == Linking.ADDRESS) {
        profile.put("verifiedAddress", person.name() + "@mail.example");
      }
      lines.add(new Line(actor, Part.ACTORS, profile.done().text()));
      if (random.nextInt(3) == 0) {
        lines.add(new Line(actor, Part.ACTORS, older(person, actor).text()));
      }
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

  private void write(Person person, String actor) {
    Author author = new Author(person, actor, random);
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Optional<Person> friend =
          random.nextInt(3) == 0 ? Optional.of(friend(person)) : Optional.empty();
      friend.ifPresent(each -> mentioned.merge(each.name(), 1, Integer::sum));
      Optional<String> parent =
          random.nextInt(4) == 0 && !posts.isEmpty()
              ? Optional.of(posts.get(random.nextInt(posts.size())))
              : Optional.empty();
      posts.add(author.post(friend, parent));
    }
    author.change();
    if (!posts.isEmpty() && random.nextBoolean()) {
      author.react(posts.get(random.nextInt(posts.size())));
    }
    if (random.nextInt(4) == 0) {
      author.speakFor(friend(person).accounts().getFirst());
    }
    lines.addAll(author.lines());
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
