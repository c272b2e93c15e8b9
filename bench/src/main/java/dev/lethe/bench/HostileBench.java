package dev.lethe.bench;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Landing;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;
import dev.lethe.curate.SocialCuration;
import dev.lethe.ingest.activitystreams.ActivityStreams;
import dev.lethe.ingest.bluesky.Bluesky;
import dev.lethe.ingest.facebook.Facebook;
import dev.lethe.ingest.instagram.Instagram;
import dev.lethe.ingest.mastodon.Mastodon;
import dev.lethe.ingest.meta.Statement;

/// Measures how long one hostile item takes: read by each source, beside two good ones, and
/// curated.
final class HostileBench {

  private static final int WARMING = 12;
  private static final int TIMES = 5;

  /// What each may take, in milliseconds.
  private static final double AIM = 50;

  private final List<Long> worst = new ArrayList<>();

  /// A feed of any source.
  ///
  /// @param item an item as JSON, in which `%1$d` is its number and `%2$s` its words as JSON
  private record Feed(Source source, String file, String item) {

    Path write(Path folder, String words) throws IOException {
      String list =
          IntStream.range(0, 3)
              .mapToObj(i -> item.replace('\'', '"').formatted(i, i == 1 ? words : "\"good\""))
              .collect(Collectors.joining(",", "[", "]"));
      return Files.writeString(
          folder.resolve(file),
          file.equals("outbox.json")
              ? "{\"type\":\"OrderedCollection\",\"orderedItems\":" + list + "}"
              : list);
    }
  }

  private static final SequencedMap<String, Feed> FEEDS = feeds();

  void run() throws IOException {
    Path folder = Files.createTempDirectory("lethe-hostile");
    try {
      for (Map.Entry<String, Feed> feed : FEEDS.entrySet()) {
        for (Map.Entry<String, String> words : HostileWords.all().entrySet()) {
          Path file = feed.getValue().write(folder, words.getValue());
          tell(feed.getKey(), words.getKey(), () -> read(feed.getValue().source(), file));
          Files.delete(file);
        }
      }
    } finally {
      Files.delete(folder);
    }
    for (Map.Entry<String, String> words : HostileWords.raw().entrySet()) {
      tell("keeping and curating", words.getKey(), () -> curated(words.getValue()));
    }
    Bench.tell("inputs", worst.size(), "");
    Bench.tell(
        "that take more than %.0f ms".formatted(AIM),
        (double) worst.stream().filter(nanos -> nanos / 1e6 > AIM).count(),
        "");
    Bench.tell("the worst", Collections.max(worst) / 1e6, "ms");
  }

  /// Something to be timed; what it returns is printed.
  private interface Timed {
    String run() throws IOException;
  }

  /// The median of some runs, after others that warm up.
  private void tell(String what, String words, Timed timed) throws IOException {
    String said = "";
    long[] nanos = new long[TIMES];
    for (int i = -WARMING; i < TIMES; i++) {
      long start = System.nanoTime();
      said = timed.run();
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    worst.add(nanos[TIMES / 2]);
    Bench.tell(what + ", " + words, nanos[TIMES / 2] / 1e6, "ms, " + said);
  }

  private static String read(Source source, Path file) throws IOException {
    List<Item> items = new ArrayList<>();
    List<Source.Broken> broken = new ArrayList<>();
    source.read(
        List.of(file),
        new Source.Sink() {
          @Override
          public void item(Item item) {
            if (item instanceof Item.Said) {
              items.add(item);
            }
          }

          @Override
          public void broken(Source.Broken problem) {
            broken.add(problem);
          }
        });
    return items.size() + " read, " + broken.size() + " broken";
  }

  private static String curated(String words) {
    Account account = new Account("made", "1");
    Document said =
        new Document(
            account,
            "1",
            Kind.POST,
            Audience.PUBLIC,
            Instant.EPOCH,
            Instant.EPOCH,
            Optional.empty(),
            words);
    Item kept = Landing.kept(new Item.Said(said));
    return kept instanceof Item.Said(Document document)
        ? new SocialCuration().curate(List.of(document)).getFirst().getClass().getSimpleName()
        : "";
  }

  private static SequencedMap<String, Feed> feeds() {
    SequencedMap<String, Feed> feeds = new LinkedHashMap<>();
    feeds.put(
        "facebook",
        new Feed(
            new Facebook(stated("facebook")),
            "your_posts_1.json",
            "{'timestamp':170000000%1$d,'data':[{'post':%2$s}]}"));
    feeds.put(
        "instagram",
        new Feed(
            new Instagram(stated("instagram")),
            "posts_1.json",
            "{'media':[{'uri':'%1$d.jpg','creation_timestamp':170000000%1$d,'title':%2$s}]}"));
    feeds.put(
        "activitystreams",
        new Feed(
            new ActivityStreams(),
            "outbox.json",
            "{'type':'Note','id':'https://a.example/n/%1$d','published':'2026-01-01T00:00:00Z',"
                + "'attributedTo':'https://a.example/u/ann','to':'as:Public','content':%2$s}"));
    feeds.put(
        "mastodon",
        new Feed(
            new Mastodon(),
            "statuses.json",
            "{'id':'%1$d','uri':'https://a.example/users/ann/statuses/%1$d','content':%2$s,"
                + "'created_at':'2026-01-01T00:00:00Z','visibility':'public','account':{'id':'7',"
                + "'acct':'ann','username':'ann','uri':'https://a.example/users/ann',"
                + "'url':'https://a.example/@ann','created_at':'2022-04-01T00:00:00.000Z'}}"));
    feeds.put(
        "bluesky",
        new Feed(
            new Bluesky(),
            "posts.json",
            "{'uri':'at://did:plc:ann/app.bsky.feed.post/3k%1$d','cid':'','value':{'$type':"
                + "'app.bsky.feed.post','createdAt':'2026-01-01T00:00:00Z','text':%2$s}}"));
    return feeds;
  }

  private static Statement stated(String platform) {
    return new Statement(Optional.of(new Account(platform, "100009990001")), Audience.PUBLIC);
  }
}
