package dev.lethe.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.Told;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An invented export of all sorts of files, as a folder, an archive and in parts.
class ExportTest {

  @TempDir Path dir;

  @Test
  void anExportIsReadByThisTable() throws Exception {
    Told heard = Heard.in(Heard.PUBLIC, folder());
    assertThat(heard.documents())
        .extracting(Document::kind, Document::audience, each -> seconds(each), Document::text)
        .containsExactlyInAnyOrder(
            tuple(
                Kind.PROFILE,
                Audience.PUBLIC,
                1250000000L,
                "I repair clocks – slowly.\nAsk me about pendulums."),
            tuple(
                Kind.POST,
                Audience.PUBLIC,
                1700000000L,
                "The tower clock ticks again 🕰️, thanks to @someone!"),
            tuple(Kind.CAPTION, Audience.PUBLIC, 1699999990L, "The pendulum, before and after."),
            tuple(Kind.POST, Audience.PUBLIC, 1700100000L, "Well said. I could not agree more."),
            tuple(Kind.POST, Audience.PUBLIC, 1700200000L, ""),
            tuple(Kind.POST, Audience.UNKNOWN, 1700300000L, ""),
            tuple(Kind.POST, Audience.PUBLIC, 1700500000L, ""),
            tuple(Kind.POST, Audience.UNKNOWN, 1700600000L, ""),
            tuple(Kind.POST, Audience.PUBLIC, 1700700000L, ""),
            tuple(Kind.POST, Audience.UNKNOWN, 1700650000L, ""),
            tuple(Kind.CAPTION, Audience.PUBLIC, 1699999990L, "The pendulum, before and after."),
            tuple(
                Kind.CAPTION,
                Audience.PUBLIC,
                1700000001L,
                "Escapements I love\nAnchors, pins, and one grasshopper."),
            tuple(
                Kind.CAPTION,
                Audience.PUBLIC,
                1695000000L,
                "A minute of ticking\nHeadphones help."),
            tuple(Kind.STORY, Audience.PUBLIC, 1696000000L, "Only today: tea at the workshop"),
            tuple(Kind.POST, Audience.PUBLIC, 1697000000L, "Oiling, in thirty seconds"),
            tuple(Kind.STORY, Audience.PUBLIC, 1698000000L, "Rain on the dial"),
            tuple(Kind.REPLY, Audience.PUBLIC, 1701000000L, "Bring it over, I shall have a look."),
            tuple(Kind.REPLY, Audience.PUBLIC, 1400000001L, "My first regulator!"),
            tuple(Kind.REPLY, Audience.UNKNOWN, 1701000300L, ""),
            tuple(Kind.REPLY, Audience.UNKNOWN, 1701000400L, ""),
            tuple(Kind.POST, Audience.UNKNOWN, 1701000500L, ""),
            tuple(Kind.REACTION, Audience.PUBLIC, 1702000000L, ""),
            tuple(Kind.REACTION, Audience.PUBLIC, 1702000100L, ""));
    assertThat(heard.documents()).allMatch(each -> each.author().equals(Heard.ZOE));
    assertThat(heard.broken())
        .extracting(
            broken -> Path.of(broken.where()).getFileName().toString(), Source.Broken::problem)
        .containsExactlyInAnyOrder(
            tuple(
                "comments.json comments_v2 item 3",
                "expected a comment of the export's owner at data[0].comment.author, but found"
                    + " another name than those in the profile"),
            tuple(
                "your_posts__check_ins__photos_and_videos_1.json item 5",
                "expected the owner's words, but the title says that somebody else wrote on the"
                    + " timeline"));
  }

  @Test
  void theProfileSaysWhoseItIsAndHowOld() throws Exception {
    assertThat(Heard.in(Heard.PUBLIC, folder()).profile())
        .isEqualTo(
            new Profile(
                Heard.ZOE,
                Optional.empty(),
                AgeGroup.ADULT,
                Profile.Nature.PERSON,
                Wish.NONE,
                Optional.empty(),
                Instant.ofEpochSecond(1600000000)));
  }

  @Test
  void mediaBelongToTheirPost() throws Exception {
    Document post =
        Heard.in(Heard.PUBLIC, folder()).documents().stream()
            .filter(each -> seconds(each) == 1700000000L)
            .findFirst()
            .orElseThrow();
    assertThat(post.media())
        .singleElement()
        .satisfies(medium -> {
          assertThat(medium.sort()).isEqualTo(Medium.Sort.PHOTO);
          assertThat(medium.taken()).contains(Instant.ofEpochSecond(1699999990));
        });
    assertThat(post.updated()).isEqualTo(Instant.ofEpochSecond(1700000600));
  }

  @Test
  void nothingOfOthersAndNothingOfPlacesAndDevicesIsInAnyItem() throws Exception {
    Told heard = Heard.in(Heard.PUBLIC, folder());
    for (String never :
        List.of(
            "SECRET",
            "203.0.113.77",
            "48.1",
            "11.6",
            "48.5",
            "Kamera",
            "K-Eins",
            "Teo",
            "Bo Lind",
            "Zoë Ferreira",
            "Harbour",
            "Quay",
            "Fair of the guild",
            "Clock people",
            "headline",
            "News Example",
            "news.example",
            "Lovely anchor",
            "Time is what happens",
            "zoe@mail.example",
            "Lagoon",
            "1988")) {
      assertThat(heard.items().toString()).doesNotContain(never);
      assertThat(heard.broken().toString()).doesNotContain(never);
    }
  }

  @Test
  void aZipAndATarSayWhatTheFolderSays() throws Exception {
    Path folder = folder();
    Told expected = Heard.in(Heard.PUBLIC, folder);
    for (Path archive : List.of(zip("all.zip", files(folder), folder), tar(folder))) {
      Told heard = Heard.in(Heard.PUBLIC, archive);
      assertThat(heard.items()).containsExactlyInAnyOrderElementsOf(expected.items());
      assertThat(heard.broken()).hasSize(expected.broken().size());
    }
  }

  @Test
  void anExportInPartsSaysWhatItSaysWhole() throws Exception {
    Path folder = folder();
    List<Path> files = files(folder);
    Told expected = Heard.in(Heard.PUBLIC, folder);
    for (int cut = 1; cut < files.size(); cut += 4) {
      Path one = zip("part-1-" + cut + ".zip", files.subList(0, cut), folder);
      Path two = zip("part-2-" + cut + ".zip", files.subList(cut, files.size()), folder);
      for (List<Path> order : List.of(List.of(one, two), List.of(two, one))) {
        Told heard = Heard.in(Heard.PUBLIC, order.toArray(Path[]::new));
        assertThat(heard.items()).containsExactlyInAnyOrderElementsOf(expected.items());
      }
    }
  }

  @Test
  void theSameExportTwiceSaysTheSame() throws Exception {
    Path folder = folder();
    Told once = Heard.in(Heard.PUBLIC, folder);
    assertThat(Heard.in(Heard.PUBLIC, folder)).isEqualTo(once);
    Told twice = Heard.in(Heard.PUBLIC, folder, folder);
    assertThat(Set.copyOf(twice.items())).isEqualTo(Set.copyOf(once.items()));
  }

  @Test
  void idsAreUniqueForThisAuthor() throws Exception {
    List<Item> items = Heard.in(Heard.PUBLIC, folder()).items();
    List<String> ids =
        items.stream()
            .distinct()
            .filter(Item.Said.class::isInstance)
            .map(item -> ((Item.Said) item).document().id())
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).anyMatch(id -> id.matches("post-1700000000-[0-9a-f]{12}"));
  }

  @Test
  void withoutProfileAndAccountEveryItemIsAProblemThatSaysWhatToGive() throws Exception {
    Path folder = folder();
    Files.delete(
        folder.resolve("personal_information/profile_information/profile_information.json"));
    Told heard = Heard.in(Heard.PUBLIC, folder);
    assertThat(heard.items()).isEmpty();
    assertThat(heard.broken()).hasSizeGreaterThan(20);
    assertThat(heard.broken())
        .filteredOn(broken -> !broken.problem().contains("wrote on a timeline"))
        .allMatch(broken -> broken.problem().endsWith("give --account facebook:ID"));
  }

  @Test
  void anotherAccountThanTheProfilesIsRefused() throws Exception {
    Statement wrong = new Statement(Optional.of(new Account("facebook", "7")), Audience.PUBLIC);
    Told heard = Heard.in(wrong, folder());
    assertThat(heard.items()).isEmpty();
    assertThat(heard.broken())
        .anyMatch(broken -> broken.problem().contains("found 2 accounts in the profiles"));
  }

  @Test
  void whereNobodyStatesTheAudienceItIsUnknownAndNoWordIsKept() throws Exception {
    List<Document> documents = Heard.in(Statement.NOTHING, folder()).documents();
    assertThat(documents).hasSize(23);
    assertThat(documents)
        .allMatch(each -> each.audience() == Audience.UNKNOWN && each.text().isEmpty());
  }

  private static long seconds(Document document) {
    return document.published().getEpochSecond();
  }

  private Path folder() throws Exception {
    URL profile =
        Objects.requireNonNull(
            getClass()
                .getResource(
                    "export/personal_information/profile_information/profile_information.json"));
    Path source = Path.of(profile.toURI()).resolve("../../..").normalize();
    Path folder = Files.createTempDirectory(dir, "export");
    for (Path file : files(source)) {
      Path copy = folder.resolve(source.relativize(file).toString());
      Files.createDirectories(Objects.requireNonNull(copy.getParent()));
      Files.copy(file, copy);
    }
    return folder;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private Path zip(String name, List<Path> files, Path folder) throws IOException {
    Path zip = dir.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry("facebook-zoe/" + folder.relativize(file)));
        Files.copy(file, out);
      }
    }
    return zip;
  }

  private Path tar(Path folder) throws IOException {
    Path tar = dir.resolve("export.tar.gz");
    try (TarArchiveOutputStream out =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(tar)))) {
      for (Path file : files(folder)) {
        out.putArchiveEntry(new TarArchiveEntry(file.toFile(), folder.relativize(file).toString()));
        Files.copy(file, out);
        out.closeArchiveEntry();
      }
    }
    return tar;
  }
}
