/// Bluesky: the records of its repositories (the AT Protocol's lexicons `app.bsky.*`) as the API
/// lists and shows them and as Jetstream streams them, read into documents, profiles and deletions.
@org.jspecify.annotations.NullMarked
package dev.lethe.ingest.bluesky;
