package dev.lethe.cli.home;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Landed;
import dev.lethe.core.corpus.Landing;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.ingest.activitystreams.ActivityStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestingTest {

  private static final int PEOPLE = 12;
  private static final int NOTES = 30;
  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

  @TempDir Path dir;

  @Test
  void howMuchIsInMemoryAtOnceChangesNothing() throws IOException {
    Path first = feed("first", 0, "as it was");
    Path second = feed("second", NOTES / 2, "as it is now");
    Path wide = dir.resolve("wide");
    Path narrow = dir.resolve("narrow");
    Home.init(wide, Optional.empty(), Optional.empty());
    Home.init(narrow, Optional.of(wide), Optional.empty());
    try (Home one = Home.open(wide, Optional.empty());
        Home other = Home.open(narrow, Optional.empty())) {
      for (Path feed : List.of(first, second, second)) {
        assertThat(ingest(other, feed, 1).json().text())
            .isEqualTo(ingest(one, feed, Long.MAX_VALUE / 4).json().text());
      }
      assertThat(landed(one)).hasSize(PEOPLE).isEqualTo(landed(other));
    }
  }

  @Test
  void whatWasThereBeforeIsNotCountedAgain() throws IOException {
    try (Home home = Home.open(dir.resolve("home"), Optional.empty())) {
      IngestReport first = ingest(home, feed("first", 0, "as it was"), 1);
      assertThat(first.eligible()).isEqualTo(PEOPLE * NOTES);
      assertThat(first.merged()).isZero();
      IngestReport second = ingest(home, feed("second", NOTES / 2, "as it is now"), 1);
      assertThat(second.eligible()).isEqualTo(PEOPLE * NOTES / 2);
      assertThat(second.merged()).isEqualTo(PEOPLE * NOTES / 2);
    }
  }

  private static IngestReport ingest(Home home, Path feed, long most) throws IOException {
    return Ingesting.ingest(
        home.workshop(), new ActivityStreams(), List.of(feed), NOW, () -> {}, most);
  }

  private static SortedMap<Pseudonym, List<Item>> landed(Home home) {
    Landing landing = home.workshop().landing();
    SortedMap<Pseudonym, List<Item>> landed = new TreeMap<>();
    landing
        .everyone()
        .forEach(
            person -> landed.put(person, landing.read(person).map(Landed::items).orElseThrow()));
    return landed;
  }

  /// Everybody's notes from this number on, one person after the other in every round.
  private Path feed(String name, int from, String words) throws IOException {
    Path folder = Files.createDirectories(dir.resolve(name));
    List<String> actors = new ArrayList<>();
    List<String> activities = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      actors.add(
          "{'type':'Person','id':'https://a.example/u/%d','ageGroup':'adult'}".formatted(person));
    }
    for (int note = from; note < from + NOTES; note++) {
      for (int person = 0; person < PEOPLE; person++) {
        activities.add(note(person, note, words + " in room " + word(note)));
      }
    }
    write(folder.resolve("actors.jsonl"), actors);
    write(folder.resolve("activities.jsonl"), activities);
    return folder;
  }

  private static String word(int number) {
    return String.valueOf((char) ('a' + number % 26)).repeat(1 + number / 26);
  }

  private static String note(int person, int note, String words) {
    return "{'type':'Note','id':'https://a.example/n/%1$d-%2$d','published':'2026-01-01T00:00:%2$02dZ','attributedTo':'https://a.example/u/%1$d','to':'as:Public','content':'%3$s'}"
        .formatted(person, note, words);
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.write(file, lines.stream().map(line -> line.replace('\'', '"')).toList());
  }
}
