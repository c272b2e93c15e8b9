/// Mastodon: its archives, which are ActivityStreams, and the statuses and accounts that its REST
/// API gives, read into the same documents and profiles.
@org.jspecify.annotations.NullMarked
package dev.lethe.ingest.mastodon;
