package dev.lethe.ingest.bluesky;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.ingest.api.Findings;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Unexpected;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.Quote;

/// What the API shows: posts with their authors, alone, in feeds and in threads, and profiles.
final class View {

  private View() {}

  /// A post in a feed or a thread, who reposted it, and what stands around it in a thread. What a
  /// post in a feed answers is shown there for context only, and not read.
  static Findings thread(Fields view) {
    if (view.mayBeTrue("notFound") || view.mayBeTrue("blocked")) {
      return Findings.NONE;
    }
    Fields post =
        view.object("post")
            .orElseThrow(() -> new Unexpected("expected a post under \"post\", but found none"));
    Findings findings =
        Findings.attempt(() -> post(post)).and(Findings.attempt(() -> reposted(view, post)));
    for (Fields other : around(view)) {
      findings = findings.and(Findings.attempt(() -> thread(other)));
    }
    return findings;
  }

  private static List<Fields> around(Fields view) {
    return Stream.concat(view.object("parent").stream(), view.objects("replies").stream()).toList();
  }

  private static Findings reposted(Fields view, Fields post) {
    Optional<Fields> reason =
        view.object("reason")
            .filter(why ->
                why.get("$type")
                    .equals(Optional.of(new Value.Text("app.bsky.feed.defs#reasonRepost"))));
    return reason.map(repost -> reposted(repost, subject(post))).orElse(Findings.NONE);
  }

  private static String subject(Fields post) {
    return AtUri.of(post.text("uri").orElse("")).toString();
  }

  /// A repost's own address, or a name of its parts if the view does not give it.
  private static Findings reposted(Fields reason, String subject) {
    Fields by =
        reason
            .object("by")
            .orElseThrow(
                () -> new Unexpected("expected who reposted under \"by\", but found none"));
    Did did = Did.in(by, "did");
    String id =
        reason
            .text("uri")
            .map(uri -> own(AtUri.of(uri), did).toString())
            .orElseGet(() -> did.text() + " " + Records.REPOST + " " + subject);
    Instant at = reason.instant("indexedAt").orElse(Instant.EPOCH);
    return Known.profile(did, by).and(Findings.of(Records.reaction(did, id, at)));
  }

  /// A record with its address, and with its author where the view shows one.
  static Findings post(Fields view) {
    AtUri uri = AtUri.of(view.text("uri").orElse(""));
    Findings author = author(view, uri);
    Fields record =
        view.object("record")
            .or(() -> view.object("value"))
            .orElseThrow(
                () -> new Unexpected("expected a record under \"record\", but found none"));
    Origin origin = new Origin(uri, Optional.empty(), Labels.of(view));
    return author.and(Findings.attempt(() -> Records.of(origin, record)));
  }

  private static Findings author(Fields view, AtUri uri) {
    return view.object("author")
        .map(author -> Known.profile(own(uri, Did.in(author, "did")).did(), author))
        .orElse(Findings.NONE);
  }

  /// The address, if it is in this account's repository: nobody publishes in another's.
  private static AtUri own(AtUri uri, Did did) {
    if (!uri.did().equals(did)) {
      throw new Unexpected(
          "expected a record in its author's repository (%s), but found %s: nobody publishes for another"
              .formatted(Quote.of(did.text()), Quote.of(uri.toString())));
    }
    return uri;
  }

  /// A profile, and the document of what the person writes about themselves.
  static Findings profile(Fields view) {
    Did did = Did.in(view, "did");
    Instant first = view.instant("createdAt").orElse(Instant.EPOCH);
    Instant updated = view.instant("indexedAt").orElse(first);
    Optional<Item> words = Records.description(did, view, first, updated);
    return Known.profile(did, view).and(words.map(Findings::of).orElse(Findings.NONE));
  }
}
