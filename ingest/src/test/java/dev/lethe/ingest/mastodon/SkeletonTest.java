package dev.lethe.ingest.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.ingest.testing.SharedData;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An archive with as many records as the skeletons of a real one of 2024 count; every value is
/// invented. Of 1,586 activities 1,260 publish a post and 326 share another's; 422 posts answer;
/// 170 of 193 attachments are described; 1,116 likes; one actor with a summary and a field.
class SkeletonTest {

  private static final String MIRA = "https://harbour.example/users/mira";

  private static final String HEAD =
      "{'@context':'https://www.w3.org/ns/activitystreams','id':'%s','type':'%s',";

  @TempDir Path dir;

  @Test
  void anArchiveOfTheSizeOfARealOneIsReadToItsEnd() throws IOException {
    Map<String, Integer> outbox = skeleton("mastodon-outbox-2024.txt");
    int activities = count(outbox, "$.orderedItems[].type");
    int posts = count(outbox, "$.orderedItems[].object.type");
    int media = count(outbox, "$.orderedItems[].object.attachment[].type");
    int likes = count(skeleton("mastodon-likes-2024.txt"), "$.orderedItems[]");
    assertThat(List.of(activities, posts, media, likes)).containsExactly(1586, 1260, 193, 1116);
    write("actor.json", actor());
    write("likes.json", collection("likes.json", likes, SkeletonTest::liked));
    write("outbox.json", collection("outbox.json", activities, SkeletonTest::activity));
    Told told = Told.by(new Mastodon(), dir);
    assertThat(told.broken()).isEmpty();
    assertThat(told.kinds())
        .isEqualTo(
            Map.of(
                "CAPTION", 170L,
                "POST", 838L,
                "PROFILE", 1L,
                "REACTION", 326L + 1116L,
                "REPLY", 422L,
                "described", 1L));
    assertThat(new HashSet<>(told.items())).as("no two are the same").hasSize(told.items().size());
  }

  private void write(String name, String json) throws IOException {
    Files.writeString(dir.resolve(name), json.replace('\'', '"'));
  }

  private static String actor() {
    return HEAD.formatted(MIRA, "Person")
        + "'preferredUsername':'mira','summary':'<p>Boats</p>',"
        + "'attachment':[{'type':'PropertyValue','name':'Harbour','value':'North quay'}]}";
  }

  private static String collection(String id, int size, IntFunction<String> item) {
    return HEAD.formatted(id, "OrderedCollection")
        + "'totalItems':%d,'orderedItems':[".formatted(size)
        + IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(","))
        + "]}";
  }

  private static String liked(int number) {
    return "'https://lighthouse.example/users/otto/statuses/%d'".formatted(number);
  }

  /// The first 1,260 publish posts, of which the first 422 answer and the first 193 have a medium,
  /// and the first 170 of these describe it.
  private static String activity(int number) {
    boolean post = number < 1260;
    return "{'id':'%1$s/statuses/%2$d/activity','type':'%3$s','actor':'%1$s',%4$s,'object':%5$s}"
        .formatted(
            MIRA,
            number,
            post ? "Create" : "Announce",
            published(),
            post ? note(number) : liked(5000 + number));
  }

  private static String published() {
    return "'published':'2024-01-01T00:00:00Z','cc':[],"
        + "'to':['https://www.w3.org/ns/activitystreams#Public']";
  }

  private static String note(int number) {
    return ("{'id':'%1$s/statuses/%2$d','type':'Note','attributedTo':'%1$s','inReplyTo':%3$s,%4$s,"
            + "'content':'<p>words</p>','attachment':[%5$s]}")
        .formatted(
            MIRA,
            number,
            number < 422 ? liked(number) : "null",
            published(),
            number < 193 ? medium(number) : "");
  }

  private static String medium(int number) {
    return ("{'type':'Document','mediaType':'image/jpeg','url':'/media_attachments/%d.jpg',"
            + "'name':%s,'width':40,'height':30}")
        .formatted(number, number < 170 ? "'a pier'" : "null");
  }

  /// The first number of each line: how often a key occurs.
  private static Map<String, Integer> skeleton(String name) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : Files.readAllLines(SharedData.path("platforms/export-skeletons/" + name))) {
      Matcher parts = Pattern.compile("(\\$\\S*) [^0-9]*([0-9]+).*").matcher(line);
      if (parts.matches()) {
        counts.putIfAbsent(parts.group(1), Integer.valueOf(parts.group(2)));
      }
    }
    return counts;
  }

  private static int count(Map<String, Integer> skeleton, String key) {
    return skeleton.getOrDefault(key, 0);
  }
}
