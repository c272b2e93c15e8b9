package dev.lethe.ingest.bluesky;

import module java.base;

import dev.lethe.ingest.api.Findings;
import dev.lethe.ingest.api.Meaning;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Unexpected;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.Quote;

/// What an object says: an event of a stream, a view of the API, or a record with its address.
final class RecordMeaning implements Meaning {

  private static final Set<String> LISTS =
      Set.of(
          "records",
          "feed",
          "posts",
          "profiles",
          "actors",
          "followers",
          "follows",
          "likes",
          "repostedBy");

  /// Where programs that unpack a repository put a record.
  private static final Pattern UNPACKED =
      Pattern.compile(
          "(did:[a-z]+:[^/\\\\!]{1,2040})/([a-zA-Z0-9.-]{1,317})/([^/\\\\!]{1,512})\\.json");

  @Override
  public String expected() {
    return "a Bluesky source is .json or .jsonl files of repository records, API views or Jetstream"
        + " events, or a folder or an archive (.zip, .tar.gz) of those";
  }

  @Override
  public Set<String> lists() {
    return LISTS;
  }

  @Override
  public Findings of(String where, Fields object) {
    String type = type(object);
    if (object.has("kind") && object.has("did")) {
      return StreamEvent.of(object);
    }
    if (type.startsWith("com.atproto.sync.subscribeRepos#")) {
      return StreamEvent.ofRepository(type.substring(type.indexOf('#') + 1), object);
    }
    return shown(object).orElseGet(() -> record(where, type, object));
  }

  private static String type(Fields object) {
    return object.get("$type").orElse(null) instanceof Value.Text(String type) ? type : "";
  }

  private static Optional<Findings> shown(Fields object) {
    if (object.has("thread") || object.has("post")) {
      return Optional.of(View.thread(object.object("thread").orElse(object)));
    }
    if (object.has("uri") && (object.has("record") || object.has("value"))) {
      return Optional.of(View.post(object));
    }
    if (object.has("did") && object.has("handle")) {
      return Optional.of(View.profile(object));
    }
    return Optional.empty();
  }

  private static Findings record(String where, String type, Fields object) {
    if (object.has("actor") && !object.has("uri")) {
      throw new Unexpected(
          "expected a like's own record, but found a list of who liked something; bring the records"
              + " of app.bsky.feed.like");
    }
    if (type.isEmpty() || type.indexOf('#') >= 0) {
      throw new Unexpected(
          "expected a record with its address, a view of a post or a profile, or a Jetstream event,"
              + " but found "
              + (type.isEmpty() ? "another object" : Quote.of(type)));
    }
    return Records.of(Origin.of(unpacked(where)), object);
  }

  private static AtUri unpacked(String where) {
    Matcher parts = UNPACKED.matcher(where);
    int folder = where.lastIndexOf("did:");
    if (folder < 0 || !parts.region(folder, where.length()).matches()) {
      throw new Unexpected(
          "expected whose record it is, but a record alone does not say; bring it with its \"uri\""
              + " (com.atproto.repo.listRecords), as a Jetstream event, or as DID/COLLECTION/RKEY.json");
    }
    return new AtUri(new Did(parts.group(1)), parts.group(2), parts.group(3));
  }
}
