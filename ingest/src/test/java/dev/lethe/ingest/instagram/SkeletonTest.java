package dev.lethe.ingest.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.ingest.testing.SharedData;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of the shapes of two real exports of 2025, of which only the keys and their numbers are
/// known; every value is invented.
class SkeletonTest {

  @TempDir Path dir;

  @Test
  void postsOfTheShapeOfARealExportAreRead() throws IOException {
    Map<String, Integer> skeleton = skeleton("ig-posts_1-2025.txt");
    int posts = skeleton.getOrDefault("$[].media[]", 0);
    int media = skeleton.getOrDefault("$[].media[].uri", 0);
    int several = skeleton.getOrDefault("$[].title", 0);
    assertThat(List.of(posts, media, several)).containsExactly(1057, 1332, 90);
    List<String> records = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      records.add(post(i, i < several ? several(i, media - posts, several) : 1));
    }
    Told heard = Heard.file(dir, "posts_1.json", "[" + String.join(",", records) + "]");
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.kinds()).isEqualTo(Map.of("POST", (long) posts));
    assertThat(heard.documents().stream().mapToInt(post -> post.media().size()).sum())
        .isEqualTo(media);
    assertThat(heard.documents()).allMatch(document -> document.text().startsWith("words "));
    assertThat(new HashSet<>(heard.items())).hasSize(posts);
    assertThat(heard.toString()).doesNotContain("12.5", "android", "standard");
  }

  /// How many photos the `i`-th of `several` carousels has, so that they have `more` in excess.
  private static int several(int i, int more, int several) {
    return 1 + more / several + (i < more % several ? 1 : 0);
  }

  private static String post(int number, int photos) {
    String exif =
        "'media_metadata':{'photo_metadata':{'exif_data':[{'latitude':12.5,'longitude':12.5},"
            + "{'scene_capture_type':'standard','software':'s','device_id':'android-1',"
            + "'date_time_original':'2024:01:01 00:00:00','source_type':'4'}]}},";
    String media =
        IntStream.range(0, photos)
            .mapToObj(photo ->
                "{'uri':'media/posts/202401/%d_%d.jpg','creation_timestamp':%d,%s'title':'%s'}"
                    .formatted(
                        number,
                        photo,
                        1_700_000_000 + number,
                        number % 60 == 0 ? exif : "",
                        photos == 1 ? "words " + number : ""))
            .collect(Collectors.joining(","));
    String outer =
        photos == 1
            ? ""
            : ",'title':'words %d','creation_timestamp':%d"
                .formatted(number, 1_700_000_000 + number);
    return "{'media':[%s]%s}".formatted(media, outer);
  }

  @Test
  void likesOfTheShapeOfARealExportAreRead() throws IOException {
    int likes =
        skeleton("ig-liked_posts-2025.txt")
            .getOrDefault("$.likes_media_likes[].string_list_data[]", 0);
    assertThat(likes).isEqualTo(36);
    String records =
        IntStream.range(0, likes)
            .mapToObj(i ->
                ("{'title':'somebody_%1$d','string_list_data':[{'href':"
                        + "'https://www.instagram.com/p/A%1$d/','value':'\\ud83d\\udc4d',"
                        + "'timestamp':%2$d}]}")
                    .formatted(i, 1_700_000_000 + i))
            .collect(Collectors.joining(","));
    Told heard = Heard.file(dir, "liked_posts.json", "{'likes_media_likes':[" + records + "]}");
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.kinds()).isEqualTo(Map.of("REACTION", (long) likes));
    assertThat(heard.toString()).doesNotContain("somebody");
  }

  /// The first number of each line: how often a key occurs.
  private static Map<String, Integer> skeleton(String name) throws IOException {
    return Files.readAllLines(SharedData.path("platforms/export-skeletons/" + name)).stream()
        .filter(line -> line.startsWith("$"))
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.indexOf(' ')),
                line ->
                    Integer.valueOf(line.substring(line.indexOf(' ')).replaceAll("[^0-9]", ""))));
  }
}
