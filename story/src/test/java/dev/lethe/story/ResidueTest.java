package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Json;
import dev.lethe.story.Line.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After forgetting, nothing of the person is left in any file of the home but the objection.
class ResidueTest {

  private static final String ID = "918273645546372819";
  private static final String HANDLE = "quetzalwanderer";
  private static final String ACTOR = "https://town.example/users/" + ID;
  private static final String ADDRESS = "wanderer.quetzal@mail.example";
  private static final List<String> WORDS =
      List.of("xylophonmarker", "captionmarker", "profilemarker", HANDLE, ID, ADDRESS);

  @TempDir private Path scratch;

  @Test
  void nothingOfThePersonIsLeft() {
    Trial trial = Trial.draw(1);
    try (CommandWorld world =
        new CommandWorld(trial.keys(), trial.cut(), Optional.empty(), List.of())) {
      world.perform(new Step.Ingest(Community.draw(1).feed().and(person())));
      world.perform(new Step.Build());
      assertThat(status(world).bool("learned")).isTrue();
      assertThat(Residue.of(world.home(), WORDS)).as("in the clear before").isEmpty();
      assertThat(Residue.of(world.home(), List.of(pseudonym(trial)))).isNotEmpty();

      world.perform(new Step.Lodge(List.of(ACTOR)));
      world.perform(new Step.Forget());
      world.perform(new Step.Ingest(person()));

      assertThat(status(world).bool("learned")).isFalse();
      assertThat(status(world).bool("objected")).isTrue();
      assertThat(Residue.of(world.home(), WORDS)).isEmpty();
      assertThat(Residue.of(world.home(), List.of(pseudonym(trial)))).isEmpty();
    }
  }

  @Test
  void whateverIsLeftWouldBeFound() throws IOException {
    Durable.write(scratch.resolve("clear"), "a word and another");
    Durable.write(scratch.resolve("wide"), "a word".getBytes(StandardCharsets.UTF_16LE));
    Durable.write(
        scratch.resolve("hex"), HexFormat.of().formatHex("word".getBytes(StandardCharsets.UTF_8)));
    Durable.write(scratch.resolve("named-word"), "nothing");
    try (OutputStream file = Files.newOutputStream(scratch.resolve("packed"));
        ZipOutputStream zip = new ZipOutputStream(new GZIPOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("entry"));
      zip.write("a word".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Residue.of(scratch, List.of("word", "absent")))
        .containsExactly(
            "clear: word", "hex: word", "named-word: word", "packed: word", "wide: word");
  }

  private static Json.Obj status(CommandWorld world) {
    return world.said(List.of("status", ACTOR));
  }

  /// The keyed name, which files and records use and which the registry keeps as bytes.
  private static String pseudonym(Trial trial) {
    return Trial.placement(trial.key()).of(Account.actor(ACTOR)).hex();
  }

  private static Feed person() {
    Json profile =
        Json.object()
            .put("id", ACTOR)
            .put("type", "Person")
            .put("preferredUsername", HANDLE)
            .put("verifiedAddress", ADDRESS)
            .put("ageGroup", "adult")
            .put("published", "2024-01-01T00:00:00Z")
            .put("summary", "<p>I collect profilemarker stamps.</p>")
            .done();
    Json image = Json.object().put("type", "Image").put("name", "A captionmarker at dusk").done();
    Json note =
        Json.object()
            .put("type", "Note")
            .put("id", ACTOR + "/statuses/1")
            .put("attributedTo", ACTOR)
            .put("published", "2025-02-01T00:00:00Z")
            .put("to", "https://www.w3.org/ns/activitystreams#Public")
            .put("content", "<p>Today the xylophonmarker rang twice.</p>")
            .put("attachment", image)
            .done();
    return new Feed(
        List.of(
            new Line(ACTOR, Part.ACTORS, profile.text()),
            new Line(ACTOR, Part.ACTIVITIES, note.text())));
  }
}
