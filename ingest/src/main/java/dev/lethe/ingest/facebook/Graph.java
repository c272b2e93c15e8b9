package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Medium.Sort;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.json.Value;

/// Records of the Graph API: posts, photos, videos, albums, comments, events, users, pages, and
/// what is nested in them. A record names its author itself, under `from` or `owner`.
final class Graph {

  /// The reactions of the API, as a record's `type` names them.
  private static final Set<String> REACTIONS =
      Set.of("LIKE", "LOVE", "WOW", "HAHA", "SAD", "ANGRY", "THANKFUL", "PRIDE", "CARE");

  private static final List<String> POSTS =
      List.of("posts", "feed", "published_posts", "tagged_posts", "photos", "videos", "albums");

  private static final List<String> ANSWERS =
      List.of("attending", "maybe", "interested", "declined");

  private final Findings findings;

  Graph(Findings findings) {
    this.findings = findings;
  }

  /// Reads a record and what is nested in it.
  void read(Node record) {
    if (!(record.value() instanceof Value.Members)) {
      throw record.expected("a record of the Graph API");
    }
    if (Stream.of("objectType", "verb", "@context").anyMatch(record::has)) {
      throw new Refusal(
          "expected a record of the Graph API%s, but found one of ActivityStreams"
              .formatted(record.path().isEmpty() ? "" : " at " + record.path()));
    }
    findings.attempt(() -> own(record));
    nested(record);
  }

  private void own(Node record) {
    switch (GraphKind.of(record)) {
      case USER -> GraphPerson.user(record, findings);
      case PAGE -> GraphPerson.page(record, findings);
      case GROUP -> {} // what describes a group is not one person's; its feed is read
      case EVENT -> said(record, "owner", Kind.POST, text(record, "description"));
      case PHOTO -> said(record, "from", Kind.CAPTION, photo(record));
      case VIDEO -> said(record, "from", Kind.CAPTION, text(record, "title", "description"));
      case ALBUM -> said(record, "from", Kind.CAPTION, text(record, "description"));
      case COMMENT -> said(record, "from", Kind.REPLY, MessageTags.words(record, "message"));
      case POST -> said(record, "from", Kind.POST, MessageTags.words(record, "message"));
      case LOOSE ->
          throw new Refusal(
              "expected what was reacted to around a reaction or an answer, but found the reaction"
                  + " alone; ask the API for it inside the post or the event");
    }
  }

  private static String photo(Node photo) {
    return Words.lines(Stream.of(MessageTags.words(photo, "name"), text(photo, "alt_text_custom")));
  }

  private static String text(Node record, String... names) {
    return Words.lines(Stream.of(names).flatMap(name -> record.text(name).stream()).map(Words::of));
  }

  private void said(Node record, String by, Kind kind, String words) {
    Node author =
        record
            .get(by)
            .orElseThrow(() ->
                new Refusal(
                    "expected the author under \"%s\"%s, but found none; ask the API for that field"
                        .formatted(by, record.path().isEmpty() ? "" : " at " + record.path())));
    Account account = Accounts.in(author);
    GraphPerson.known(author, findings);
    Instant published = GraphTime.published(record);
    Instant updated = GraphTime.in(record, "updated_time").orElse(published);
    Audience audience = GraphAudience.of(record);
    List<Medium> media = media(record, published);
    String id = id(record);
    findings.add(Said.named(account, id, kind, audience, published, updated, media, words));
  }

  private static String id(Node record) {
    return record.text("id").orElseThrow(() -> record.missing("id"));
  }

  private static List<Medium> media(Node record, Instant published) {
    return GraphKind.medium(record).map(sort -> medium(sort, record, published)).stream().toList();
  }

  /// A photo or a video that is a record of its own says when it was made.
  private static Medium medium(Sort sort, Node record, Instant published) {
    boolean own = record.has("images") || record.has("format");
    return Medium.of(sort, own ? Optional.of(published) : Optional.empty());
  }

  private void nested(Node record) {
    page(record, "comments").forEach(comment -> findings.attempt(() -> comment(comment)));
    page(record, "likes").forEach(like -> findings.attempt(() -> reaction(record, like, "LIKE")));
    page(record, "reactions")
        .forEach(each ->
            findings.attempt(() -> reaction(record, each, each.text("type").orElse("LIKE"))));
    for (String answer : ANSWERS) {
      page(record, answer).forEach(each -> findings.attempt(() -> reaction(record, each, answer)));
    }
    for (String posts : POSTS) {
      page(record, posts).forEach(each -> findings.attempt(() -> read(each)));
    }
  }

  private static List<Node> page(Node record, String name) {
    return record.get(name).map(page -> page.items("data")).orElse(List.of());
  }

  private void comment(Node comment) {
    if (!(comment.value() instanceof Value.Members)) {
      throw comment.expected("a comment");
    }
    findings.attempt(
        () -> said(comment, "from", Kind.REPLY, MessageTags.words(comment, "message")));
    nested(comment);
  }

  /// Somebody's reaction to a record. It is the one who reacts whose document it is.
  private void reaction(Node record, Node by, String type) {
    Instant when = GraphTime.in(by, "created_time").orElse(Instant.EPOCH);
    findings.add(
        Said.named(
            Accounts.in(by),
            id(record) + " " + type,
            Kind.REACTION,
            Audience.UNKNOWN,
            when,
            when,
            List.of(),
            ""));
  }

  /// Whether this names a reaction.
  static boolean isReaction(String type) {
    return REACTIONS.contains(type);
  }
}
