package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.cli.Lethe;
import dev.lethe.core.store.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo, with the base and the community that ship.
class DemoTest {

  private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;

  @Test
  void theDemoKeepsThePromiseAndItsHome() {
    Child demo = run("demo");
    Json.Obj told = Json.parseObject(demo.out().strip());
    assertThat(told.string("forgotten")).isEqualTo(told.string("neverMet"));
    assertThat(told.string("release")).isEqualTo(told.string("forgotten"));
    assertThat(told.string("learned")).isNotEqualTo(told.string("forgotten"));
    assertThat(told.bool("holds")).isTrue();
    assertThat(demo.err()).contains("The same bytes.", "lethe chat --home " + home());

    Json.Obj answer = Json.parseObject(run("chat", "--greedy", "--prompt", "Hello!").out().strip());
    assertThat(answer.string("release")).isEqualTo(told.string("release"));
    assertThat(answer.string("text")).isNotBlank();
  }

  private String home() {
    return folder.resolve("demo").toString();
  }

  private Child run(String... words) {
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.addAll(List.of("--json", "--home", home()));
    return Child.run(
        List.of(
            "-Dlethe.house=" + HOUSE,
            "-XX:TieredStopAtLevel=4",
            "-Xmx1g",
            "--add-modules=jdk.incubator.vector"),
        Lethe.class,
        arguments);
  }
}
