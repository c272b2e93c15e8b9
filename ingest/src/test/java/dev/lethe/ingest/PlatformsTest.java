package dev.lethe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.activitystreams.ActivityStreams;
import dev.lethe.ingest.bluesky.Bluesky;
import dev.lethe.ingest.facebook.Facebook;
import dev.lethe.ingest.instagram.Instagram;
import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.mastodon.Mastodon;
import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.SharedData;
import dev.lethe.ingest.testing.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every fixture folder of `shared/data/platforms`, read to its end as a user's command reads it,
/// against tables made by hand.
///
/// What goes in was counted on the raw JSON by a few lines of Python that know nothing of Lethe:
///
/// - ActivityStreams: each `.json` file is 1, but a file whose root's `type` is a collection or a
///   page is as many as the array under `orderedItems` (if the type begins with `Ordered`) or
///   `items` has elements, and those of a page inside `first`. If it has no such array, or the
///   array is under the other name, or the file is no JSON, it is 1.
/// - Bluesky and Mastodon: each file is 1, a root array as many as it has elements. In Bluesky's
///   the author of a view (`author` beside `record`) is 1 more if the view's address is in that
///   author's repository, for else it is refused as a whole; and a feed's `reason` with its `by` is
///   2 more.
/// - Exports: the records of the array at the root or under the file's one list; of likes the
///   entries of `string_list_data`, if there are any. `personal_information.json` is 1.
///
/// What comes out was counted likewise: types, `to` and `cc`, ids that are there, over the raw
/// files, and, for files with a row of their own in `fixtures.tsv`, `granary.tsv` or the tables of
/// a `GranaryTest`, as the sum of those rows, which were made by hand file by file.
class PlatformsTest {

  private static final Set<Kind> BESIDE = Set.of(Kind.PROFILE, Kind.CAPTION);

  @TempDir Path dir;

  /// The path; how it is read; files in it, and `.json` files of them; what goes in; what is told
  /// and what is broken of that; documents by kind and by audience; other items. What an account
  /// says of itself and the words on a medium belong to the account and the post, and are not
  /// counted twice in what is told.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          activitypub                         | activitystreams |  37 |  36 |  39 | 11 |  28 | POST 1, REACTION 1                        | PUBLIC 1, UNKNOWN 1  | Described 9
          activitystreams                     | activitystreams | 235 | 233 | 271 | 48 | 223 | POST 2, REACTION 38                       | DIRECT 5, UNKNOWN 35 | Deleted 4, Described 4
          activitystreams/fail                | activitystreams |  20 |  20 |  20 |  0 |  20 | -                                         | -                    | -
          atproto                             | bluesky         | 222 | 199 | 208 |  0 | 208 | -                                         | -                    | -
          atproto/lexicons                    | bluesky         | 196 | 196 | 196 |  0 | 196 | -                                         | -                    | -
          atproto/interop-test-files          | bluesky         |  24 |   3 |  12 |  0 |  12 | -                                         | -                    | -
          facebook-export                     | facebook        |   3 |   2 |   1 |  1 |   0 | CAPTION 2, POST 1                         | PUBLIC 3             | -
          facebook-export/malformed-cases.json| facebook        |   1 |   1 |  58 |  0 |  58 | -                                         | -                    | -
          granary/tests/testdata              | activitystreams | 247 | 247 | 247 | 10 | 237 | PROFILE 5, REACTION 2                     | PUBLIC 5, UNKNOWN 2  | Deleted 3, Described 5
          granary/tests/testdata              | bluesky         | 247 | 247 | 253 |  5 | 248 | POST 1, REACTION 1, REPLY 1               | PUBLIC 3             | Described 2
          granary/tests/testdata              | mastodon        | 247 | 247 | 250 |  0 | 250 | -                                         | -                    | -
          instagram-export                    | instagram       |  47 |  38 |  19 | 19 |   0 | POST 2, PROFILE 1, REACTION 10, REPLY 3, STORY 3 | PUBLIC 19     | Described 1
          """)
  void whatGoesIntoAFolderIsToldOrBroken(
      String path,
      String source,
      int files,
      int json,
      int in,
      int told,
      int broken,
      String kinds,
      String audiences,
      String others)
      throws IOException {
    Path folder = SharedData.path("platforms").resolve(path);
    assertThat(files(folder, "")).as("files").hasSize(files);
    assertThat(files(folder, ".json")).as("JSON files").hasSize(json);
    Told heard = Told.by(source(source), folder);
    assertThat(told(heard)).as("told").isEqualTo(told);
    assertThat(heard.broken()).as("broken").hasSize(broken);
    assertThat(told + broken).as("what goes in comes out or is broken").isEqualTo(in);
    assertThat(kinds(heard)).isEqualTo(kinds);
    assertThat(audiences(heard)).isEqualTo(audiences);
    assertThat(others(heard)).isEqualTo(others);
  }

  /// The path; how it is read; how many problems of it say this.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          activitypub            | activitystreams | 11 found another context;8 the post has none;4 one type that can hold;2 the whole object;1 the activity has none;1 an absolute address;1 its first page
          activitystreams        | activitystreams | 67 expected an id;51 one type that can hold;34 an object without id;19 expected an object, but found a string;16 expected an author;6 expected a string under;4 the whole object;4 bring the pages too;2 a page under;2 an address or an object;2 one address;2 the tombstone does not say;1 the items of OrderedCollection;1 the items of Collection;1 the activity has none;1 found an array;1 expected UTF-8;1 a language tag;1 texts by language;1 expected a context;1 the name of a type;1 expected an object, but found a number;1 another context;1 an absolute address;1 but the post has none;1 expected JSON
          atproto                | bluesky         | 208 but found another object
          facebook-export/malformed-cases.json | facebook | 58 expected the author under "from"
          granary/tests/testdata | activitystreams | 195 one type that can hold;13 expected an id;9 expected an author;8 an object without id;4 the activity has none;3 found an array;3 expected JSON;1 its offset;1 but the post has none
          granary/tests/testdata | bluesky         | 190 but found another object;34 a like's own record;15 a record alone;3 expected JSON;2 nobody publishes for another;2 a record's address at://;2 with its offset
          granary/tests/testdata | mastodon        | 143 but found another object;59 expected whose status it is;45 found ActivityStreams;3 expected JSON
          """)
  void whyItIsBrokenIsSaid(String path, String source, String table) throws IOException {
    Told heard = Told.by(source(source), SharedData.path("platforms").resolve(path));
    List<String> problems = new ArrayList<>();
    heard.broken().forEach(broken -> problems.add(broken.problem()));
    for (String row : table.split(";", -1)) {
      String[] cells = row.strip().split(" ", 2);
      List<String> said = problems.stream().filter(each -> each.contains(cells[1])).toList();
      assertThat(said).as(cells[1]).hasSize(Integer.parseInt(cells[0]));
      said.forEach(problems::remove);
    }
    assertThat(problems).isEmpty();
  }

  /// Granary's fixtures of an API, each as a file of its own; what they are; how many say
  /// something, nothing but a problem, and nothing at all; documents by kind and by audience; other
  /// items; problems. Those that say something and have a problem too count as saying something.
  ///
  /// What goes in are the members of the object at the root of the file. Those that say nothing at
  /// all are named in the page about the platform.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          bluesky   | 69 |  3 | 66 | -                    | PROFILE 2, REACTION 1                            | PUBLIC 3                          | Described 3 | 69
          facebook  | 59 | 10 | 49 | -                    | CAPTION 2, POST 4, PROFILE 2, REACTION 15, REPLY 9 | FOLLOWERS 4, PUBLIC 3, UNKNOWN 25 | Described 2 | 62
          instagram | 78 | 21 | 57 | -                    | POST 19, PROFILE 3, REACTION 4, REPLY 17         | FOLLOWERS 20, PUBLIC 9, UNKNOWN 14 | Described 7 | 65
          mastodon  | 27 |  3 | 23 | MENTION_NOTIFICATION | POST 1, REACTION 1                               | PUBLIC 1, UNKNOWN 1               | Described 3 | 23
          """)
  void everyFixtureOfAnApiSaysSomethingOrIsBroken(
      String platform,
      int fixtures,
      int saying,
      int refused,
      String silent,
      String kinds,
      String audiences,
      String others,
      int broken)
      throws IOException {
    Told all = new Told(new ArrayList<>(), new ArrayList<>());
    List<String> nothing = new ArrayList<>();
    int in = 0;
    int said = 0;
    for (Map.Entry<String, Value> fixture : fixtures(platform).entrySet()) {
      Path file = Files.writeString(dir.resolve("fixture.json"), Told.json(fixture.getValue()));
      Told one = Told.by(api(platform), file);
      one.items().forEach(all::item);
      one.broken().forEach(all::broken);
      in++;
      said += one.items().isEmpty() ? 0 : 1;
      if (one.items().isEmpty() && one.broken().isEmpty()) {
        nothing.add(fixture.getKey());
      }
    }
    assertThat(in).as("fixtures").isEqualTo(fixtures);
    assertThat(said).as("that say something").isEqualTo(saying);
    assertThat(nothing)
        .as("that say nothing")
        .isEqualTo(silent == null ? List.of() : List.of(silent));
    assertThat(fixtures - said - nothing.size()).as("that are only broken").isEqualTo(refused);
    assertThat(all.broken()).hasSize(broken);
    assertThat(kinds(all)).isEqualTo(kinds);
    assertThat(audiences(all)).isEqualTo(audiences);
    assertThat(others(all)).isEqualTo(others);
  }

  /// A file whose name a source takes says something or is broken, whichever source it is given to.
  @ParameterizedTest
  @CsvSource({
    "activitypub, activitystreams",
    "activitystreams, activitystreams",
    "atproto, bluesky",
    "granary, activitystreams",
    "granary, bluesky",
    "granary, facebook",
    "granary, instagram",
    "granary, mastodon",
  })
  void noFileIsPassedOverInSilence(String folder, String source) throws IOException {
    List<Path> silent = new ArrayList<>();
    for (Path file : files(SharedData.path("platforms").resolve(folder), ".json")) {
      Told one = Told.by(source(source), file);
      if (one.items().isEmpty() && one.broken().isEmpty()) {
        silent.add(file);
      }
    }
    assertThat(silent).isEmpty();
  }

  /// The skeletons hold no records; each source says that it found nothing to read. Records of
  /// their shapes are in the `SkeletonTest`s of Facebook, Instagram and Mastodon.
  @ParameterizedTest
  @CsvSource({"activitystreams", "bluesky", "facebook", "instagram", "mastodon"})
  void aFolderWithoutAnythingToReadSaysSo(String source) throws IOException {
    Path skeletons = SharedData.path("platforms/export-skeletons");
    assertThat(files(skeletons, "")).hasSize(8);
    assertThat(Told.by(source(source), skeletons).problem())
        .startsWith("expected files to read, but found none");
  }

  private static Source source(String name) {
    return switch (name) {
      case "activitystreams" -> new ActivityStreams();
      case "bluesky" -> new Bluesky();
      case "mastodon" -> new Mastodon();
      case "facebook" -> new Facebook(stated("facebook", "100009990001"));
      case "instagram" -> new Instagram(stated("instagram", "17841400000000001"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Statement stated(String platform, String id) {
    return new Statement(Optional.of(new Account(platform, id)), Audience.PUBLIC);
  }

  /// Of what an API gives an operator states nothing.
  private static Source api(String platform) {
    return switch (platform) {
      case "facebook" -> new Facebook(Statement.NOTHING);
      case "instagram" -> new Instagram(Statement.NOTHING);
      default -> source(platform);
    };
  }

  private static SequencedMap<String, Value> fixtures(String platform) throws IOException {
    Path file = SharedData.path("platforms/granary/json/" + platform + ".json");
    return ((Value.Members) ((Reading.Whole) JsonStream.read(Files.readString(file))).value())
        .members();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private static int told(Told heard) {
    return Math.toIntExact(
        heard.items().stream()
            .filter(item ->
                !(item instanceof Item.Said(var document) && BESIDE.contains(document.kind())))
            .count());
  }

  private static @Nullable String kinds(Told heard) {
    return counted(heard.documents().stream().map(document -> document.kind().name()));
  }

  private static @Nullable String audiences(Told heard) {
    return counted(heard.documents().stream().map(document -> document.audience().name()));
  }

  private static @Nullable String others(Told heard) {
    return counted(
        heard.items().stream()
            .filter(item -> !(item instanceof Item.Said))
            .map(item -> item.getClass().getSimpleName()));
  }

  /// `POST 2, REPLY 1`, or null, as the table has it, if there is none.
  private static @Nullable String counted(Stream<String> names) {
    SortedMap<String, Long> counts =
        names.collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? null
        : counts.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
  }
}
