package dev.lethe.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody exports, but somebody may send.
class HostileTest {

  private static final String POST = "{'timestamp':5,'data':[{'post':'%s'}]}";

  @TempDir Path dir;

  @Test
  void deepJsonSpoilsOnlyItsRecord() throws IOException {
    String deep = "{'timestamp':" + "[".repeat(100) + "]".repeat(100) + "}";
    Told heard = Heard.posts(dir, POST.formatted("a"), deep, POST.formatted("b"));
    assertThat(heard.documents()).extracting(Document::text).containsExactly("a", "b");
    assertThat(heard.broken()).hasSize(1);
  }

  @Test
  void theDeepestJsonIsOneProblem() throws IOException {
    assertThat(Heard.file(Heard.STATED, dir, "your_posts_1.json", "[".repeat(1_000_000)).problem())
        .contains("the rest of the file was not read");
    assertThat(
            Heard.file(Heard.STATED, dir, "profile_information.json", "{'profile_v2':".repeat(9000))
                .problem())
        .contains("the rest of the file was not read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🐟",
        "\\u00f0\\u009f\\u0090\\u009f",
        "@[",
        "@[1:",
        "@[1:2:x",
        "@[1:2:x]",
        "x",
        "\\u0301",
        "Cy Doe"
      })
  void aLotOfOneThingIsADocument(String unit) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          String words = "end " + unit.repeat(250_000 / unit.length());
          String tagged =
              "{'timestamp':5,'data':[{'post':'" + words + "'}],'tags':[{'name':'Cy Doe'}]}";
          assertThat(Heard.posts(dir, tagged).document().text()).startsWith("end");
        });
  }

  @Test
  void moreTagsThanFacebookAllowsAreRefused() throws IOException {
    String tags = String.join(",", Collections.nCopies(201, "{'name':'Cy Doe'}"));
    Told heard =
        Heard.posts(dir, "{'timestamp':5,'data':[{'post':'a'}],'tags':[%s]}".formatted(tags));
    assertThat(heard.problem()).contains("at most 200 tags");
  }

  @Test
  void aFileOfManyPostsIsReadOneByOne() throws IOException {
    String[] posts = new String[3000];
    Arrays.fill(posts, POST.formatted("words ".repeat(300)));
    Told heard = Heard.posts(dir, posts);
    assertThat(Files.size(dir.resolve("your_posts_1.json"))).isGreaterThan(5_000_000);
    assertThat(heard.documents()).hasSize(3000);
  }

  @Test
  void anArchiveThatPointsOutsideItselfIsReportedAndTheRestIsRead() throws IOException {
    Path zip = dir.resolve("export.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name :
          List.of("../your_posts_1.json", "/your_posts_2.json", "your_posts_3.json")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(
            ("[" + POST.formatted(name.length()) + "]")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    Told heard = Heard.in(Heard.STATED, zip);
    assertThat(heard.documents()).hasSize(1);
    assertThat(heard.broken())
        .extracting(Source.Broken::problem)
        .hasSize(2)
        .allMatch(each -> each.contains("inside the archive"));
  }

  @Test
  void aProfileThatUnpacksWithoutEndIsReportedOnce() throws IOException {
    Path zip = dir.resolve("export.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("profile_information.json"));
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 64; i++) {
        out.write(blanks);
      }
    }
    Told heard = Heard.in(Heard.STATED, zip);
    assertThat(heard.items()).isEmpty();
    assertThat(heard.broken()).isNotEmpty().hasSizeLessThan(3);
    assertThat(heard.broken().getFirst().problem()).contains("bomb");
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    Path file = dir.resolve("your_posts_1.json");
    Files.writeString(file, "[]", StandardCharsets.UTF_16);
    assertThat(Heard.in(Heard.STATED, file).problem()).contains("UTF-16");
    Files.write(
        file,
        "[{\"timestamp\":5,\"data\":[{\"post\":\"\u00e9\"}]}]"
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Heard.in(Heard.STATED, file).problem()).contains("UTF-8");
  }

  @Test
  void numbersAndNamesThatAreTooLongSpoilNoNeighbour() throws IOException {
    Told heard =
        Heard.posts(
            dir,
            "{'timestamp':" + "9".repeat(30) + "}",
            "{'timestamp':1e9}",
            "{'timestamp':5,'timestamp':6}",
            "{'timestamp':5,'data':[{'post':'"
                + "x".repeat(5_000_000 / 2)
                + "'},{'post':'"
                + "y".repeat(5_000_000 / 2)
                + "'}]}",
            POST.formatted("a"));
    assertThat(heard.documents()).extracting(Document::text).containsExactly("a");
    assertThat(heard.broken()).hasSize(4);
  }
}
