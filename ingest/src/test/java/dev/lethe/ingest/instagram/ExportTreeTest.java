package dev.lethe.ingest.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Landed;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Openness;
import dev.lethe.ingest.files.Limits;
import dev.lethe.ingest.files.Opened;
import dev.lethe.ingest.files.Sources;
import dev.lethe.ingest.media.MediaFiles;
import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.SharedData;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An export of a synthetic person in two dialects, against tables of what comes in and what is not
/// opened, made by hand.
class ExportTreeTest {

  private static final String TREE = "platforms/instagram-export/users/alice/instagram";

  /// Every JSON file that is read: its items by kind.
  private static final String READ =
      """
      v0 liked_posts.json           REACTION 2
      v0 story_likes.json           REACTION 2
      v1 liked_comments.json        REACTION 1
      v1 liked_posts.json           REACTION 2
      v1 personal_information.json  PROFILE 1
      v1 polls.json                 REACTION 1
      v1 post_comments_1.json       REPLY 2
      v1 posts_1.json               POST 1
      v1 reels.json                 POST 1
      v1 reels_comments.json        REPLY 1
      v1 stories.json               STORY 3
      v1 story_likes.json           REACTION 2
      """;

  /// Every other JSON file, and why it is not opened.
  private static final String NOT_OPENED =
      """
      v0 posts_viewed.json                       what was shown to the person
      v0 videos_watched.json                     what was shown to the person
      v1 ad_preferences.json                     what advertisers assume
      v1 ads_clicked.json                        advertisements
      v1 ads_viewed.json                         advertisements
      v1 close_friends.json                      other people
      v1 devices.json                            security
      v1 followers_1.json                        other people
      v1 following.json                          other people
      v1 link_history.json                       where the person looked
      v1 login_activity.json                     security
      v1 message_1.json                          messages
      v1 message_1.json                          messages
      v1 notification_preferences.json           settings
      v1 pending_follow_requests.json            other people
      v1 posts_viewed.json                       what was shown to the person
      v1 profile_photos.json                     photos without words
      v1 profile_searches.json                   searches
      v1 saved_collections.json                  other people's posts
      v1 saved_posts.json                        other people's posts
      v1 secret_conversations.json               messages
      v1 signup_details.json                     security
      v1 synced_contacts.json                    other people
      v1 videos_watched.json                     what was shown to the person
      v1 word_or_phrase_searches.json            searches
      v1 your_activity_off_meta_technologies.json  other companies
      """;

  @TempDir Path dir;

  @Test
  void everyFileIsReadOrNotOpenedForAReason() throws IOException {
    Path tree = SharedData.path(TREE);
    SortedMap<Boolean, List<String>> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(tree)) {
      all.filter(file -> file.toString().endsWith(".json"))
          .forEach(file ->
              files
                  .computeIfAbsent(
                      Shelf.of(file.getFileName().toString()).isPresent(), _ -> new ArrayList<>())
                  .add(tree.relativize(file).getName(0) + " " + file.getFileName()));
    }
    files.values().forEach(Collections::sort);
    assertThat(files.get(true)).isEqualTo(names(READ));
    assertThat(files.get(false)).isEqualTo(names(NOT_OPENED));
  }

  private static List<String> names(String table) {
    return table
        .lines()
        .map(row -> String.join(" ", List.of(row.split(" +", -1)).subList(0, 2)))
        .toList();
  }

  @Test
  void everyFileSaysWhatTheTableSays() throws IOException {
    Path tree = SharedData.path(TREE);
    SortedMap<String, Long> expected = new TreeMap<>();
    for (String row : READ.lines().toList()) {
      String[] cells = row.split(" +", -1);
      expected.merge(cells[2], Long.valueOf(cells[3]), Long::sum);
      Path file = find(tree.resolve(cells[0]), cells[1]);
      Told heard = Heard.in(Heard.PUBLIC, file);
      SortedMap<String, Long> one = new TreeMap<>(heard.kinds());
      one.remove("described");
      assertThat(one).as(row).isEqualTo(Map.of(cells[2], Long.valueOf(cells[3])));
      assertThat(heard.broken()).as(row).isEmpty();
    }
    expected.put("described", 1L);
    Told whole = Heard.in(Heard.PUBLIC, tree);
    assertThat(whole.kinds()).isEqualTo(expected);
    assertThat(whole.broken()).isEmpty();
  }

  private static Path find(Path folder, String name) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  @Test
  void aliceIsHeardToTheLastWord() throws IOException {
    Told heard = Heard.in(Heard.PUBLIC, SharedData.path(TREE));
    assertThat(heard.texts(Kind.POST))
        .containsExactlyInAnyOrder(
            "Homemade pasta for dinner", "Synthetic reel about playing guitar at an open mic");
    assertThat(heard.texts(Kind.STORY))
        .containsExactly("", "Synthetic Story", "Another Synthetic Story");
    assertThat(heard.texts(Kind.REPLY))
        .containsExactly(
            "This looks amazing!", "Great photo, love the lighting", "This reel is so funny!");
    assertThat(heard.texts(Kind.PROFILE)).containsExactly("Just a synthetic test account ✨");
    assertThat(heard.profile().handle()).contains("@alice_synthetic@instagram.com");
    assertThat(heard.profile().age()).isEqualTo(AgeGroup.ADULT);
    assertThat(heard.profile().openness()).isEqualTo(Openness.OPEN);
    assertThat(heard.profile().address()).isEmpty();
    assertThat(heard.profile().updated()).isEqualTo("2025-12-10T20:53:20Z");
    assertThat(heard.documents()).allMatch(document -> document.audience() == Audience.PUBLIC);
    assertThat(
            heard.documents().stream()
                .flatMap(document -> document.media().stream())
                .collect(Collectors.groupingBy(Medium::sort, Collectors.counting())))
        .isEqualTo(Map.of(Medium.Sort.PHOTO, 3L, Medium.Sort.VIDEO, 2L));
  }

  @Test
  void bothDialectsNameALikeTheSame() throws IOException {
    Told heard = Heard.in(Heard.PUBLIC, SharedData.path(TREE));
    List<String> reactions =
        heard.documents().stream()
            .filter(document -> document.kind() == Kind.REACTION)
            .map(Document::id)
            .toList();
    assertThat(reactions).hasSize(10);
    assertThat(new HashSet<>(reactions)).hasSize(6);
  }

  @Test
  void nothingOfOthersOfPlacesAndOfDevicesIsInAnyItem() throws IOException {
    String all = Heard.in(Heard.PUBLIC, SharedData.path(TREE)).toString();
    assertThat(all)
        .doesNotContain(
            "synthetic_f",
            "synthetic_p",
            "synthetic_t",
            "synthetic_c",
            "synthetic_m",
            "48.85",
            "51.50",
            "android-",
            "HDR+",
            "alice.synthetic@",
            "1990-06",
            "Female",
            "Alice Synthetic",
            "192.0.2",
            "instagram.com/p/",
            "instagram.com/reel");
  }

  @Test
  void partsInAnyOrderSayWhatTheWholeSays() throws IOException {
    Path tree = SharedData.path(TREE);
    Told whole = Heard.in(Heard.PUBLIC, tree);
    assertThat(Heard.in(Heard.PUBLIC, tree)).as("the same again").isEqualTo(whole);
    List<Path> parts = new ArrayList<>();
    parts.add(tree.resolve("v0"));
    try (Stream<Path> folders = Files.list(tree.resolve("v1/threads"))) {
      for (Path folder : folders.filter(ExportTreeTest::holdsRead).sorted().toList()) {
        parts.add(zipped(folder));
      }
    }
    assertThat(parts).hasSizeGreaterThan(2);
    for (List<Path> order : List.of(parts, parts.reversed())) {
      Told heard = Heard.in(Heard.PUBLIC, order.toArray(Path[]::new));
      assertThat(heard.items()).containsExactlyInAnyOrderElementsOf(whole.items());
      assertThat(heard.broken()).isEmpty();
      assertThat(landed(heard, heard)).as("in any order, and twice").isEqualTo(landed(whole));
    }
  }

  private static List<Item> landed(Told... all) {
    Landed landed = new Landed(Heard.MIRA);
    Stream.of(all).flatMap(heard -> heard.items().stream()).forEach(landed::take);
    return landed.items();
  }

  private static boolean holdsRead(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return folder.endsWith("media")
          || all.anyMatch(file -> Shelf.of(file.getFileName().toString()).isPresent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A part of an export as it is downloaded: paths begin at the root of the export.
  private Path zipped(Path folder) throws IOException {
    Path zip = dir.resolve(folder.getFileName() + ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path root = Objects.requireNonNull(folder.getParent());
        out.putNextEntry(new ZipEntry(root.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return zip;
  }

  @Test
  void withoutAnAccountNothingComesIn() throws IOException {
    Told heard = Heard.in(Statement.NOTHING, SharedData.path(TREE));
    assertThat(heard.items()).isEmpty();
    assertThat(heard.broken())
        .hasSize(19)
        .allMatch(broken -> broken.problem().contains("give --account instagram:ID"));
  }

  @Test
  void whatIsNotReadIsNotOpened() throws IOException {
    List<String> opened = new ArrayList<>();
    Told nobody = new Told(new ArrayList<>(), new ArrayList<>());
    Contents contents =
        new Contents(
            new Export(new Owner(), Heard.PUBLIC, MediaFiles.NONE, nobody),
            MediaFiles.NONE,
            nobody);
    new Sources(Limits.USUAL)
        .open(
            SharedData.path(TREE),
            new Opened() {
              @Override
              public boolean wants(String name) {
                return contents.wants(name);
              }

              @Override
              public void file(String where, String name, InputStream bytes) {
                opened.add(name);
              }

              @Override
              public void broken(String where, String problem) {}
            });
    assertThat(opened).hasSize((int) READ.lines().count());
    assertThat(nobody.items()).isEqualTo(List.<Item>of());
  }
}
