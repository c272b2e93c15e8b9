package dev.lethe.ingest.bluesky;

import module java.base;

import dev.lethe.ingest.json.Unexpected;
import dev.lethe.ingest.text.Quote;

/// The address of a record: whose repository, which collection, which key (AT Protocol, "AT URI").
///
/// @param did whose repository it is
/// @param collection what sort of record it is, such as `app.bsky.feed.post`
/// @param rkey the record's key in the collection
record AtUri(Did did, String collection, String rkey) {

  private static final Pattern COLLECTION =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,62}(\\.[a-zA-Z0-9][a-zA-Z0-9-]{0,62}){2,8}");

  private static final Pattern KEY = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._:~-]{1,512}");

  AtUri {
    if (!COLLECTION.matcher(collection).matches()) {
      throw new Unexpected(
          "expected a collection such as app.bsky.feed.post, but found " + Quote.of(collection));
    }
    if (!KEY.matcher(rkey).matches()) {
      throw new Unexpected("expected a record's key, but found " + Quote.of(rkey));
    }
  }

  /// The address that this text is.
  static AtUri of(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 5 || !parts[0].equals("at:") || !parts[1].isEmpty()) {
      throw new Unexpected(
          "expected a record's address at://DID/COLLECTION/RKEY, but found " + Quote.of(text));
    }
    if (!parts[2].startsWith("did:")) {
      throw new Unexpected(
          "expected a record's address with the account's DID, but found %s; a handle may change:"
                  .formatted(Quote.of(text))
              + " bring the records with their DID");
    }
    return new AtUri(new Did(parts[2]), parts[3], parts[4]);
  }

  @Override
  public String toString() {
    return "at://%s/%s/%s".formatted(did.text(), collection, rkey);
  }
}
