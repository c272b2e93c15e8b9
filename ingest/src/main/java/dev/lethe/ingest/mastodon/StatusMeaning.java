package dev.lethe.ingest.mastodon;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.ingest.api.Findings;
import dev.lethe.ingest.api.Meaning;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Unexpected;

/// What the objects of Mastodon's REST API say: statuses and accounts. Notifications say nothing
/// that their statuses do not say themselves.
final class StatusMeaning implements Meaning {

  private static final Set<String> LISTS =
      Set.of("statuses", "accounts", "ancestors", "descendants");

  @Override
  public String expected() {
    return "a Mastodon source is an archive (a folder, .zip or .tar.gz with actor.json and"
        + " outbox.json), or .json or .jsonl files of the REST API's statuses and accounts, or a"
        + " folder or an archive of those";
  }

  @Override
  public Set<String> lists() {
    return LISTS;
  }

  @Override
  public Findings of(String where, Fields object) {
    if (object.has("@context")) {
      throw new Unexpected(
          "expected a status or an account of Mastodon's REST API, but found ActivityStreams; bring"
              + " it in its archive with actor.json, or as the source activitystreams");
    }
    if (object.has("acct")) {
      return new ApiAccount(object).described();
    }
    if (object.has("visibility") || object.has("content") || object.has("reblog")) {
      return status(object);
    }
    if (object.has("type") && object.has("account") && object.has("created_at")) {
      return Findings.NONE;
    }
    throw new Unexpected(
        "expected a status or an account of Mastodon's REST API, but found another object");
  }

  private static Findings status(Fields object) {
    ApiAccount author =
        new ApiAccount(
            object
                .object("account")
                .orElseThrow(() ->
                    new Unexpected(
                        "expected whose status it is under \"account\", but found none")));
    Item profile = new Item.Described(author.profile());
    return Findings.of(profile)
        .and(Findings.attempt(() -> new Status(object, author.account()).findings()));
  }
}
