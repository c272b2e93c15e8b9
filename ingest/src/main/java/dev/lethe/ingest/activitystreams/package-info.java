/// ActivityStreams 2.0 (W3C Recommendation, 23 May 2017) as ActivityPub's servers and Mastodon's
/// archives write it, read into documents, profiles and deletions.
@org.jspecify.annotations.NullMarked
package dev.lethe.ingest.activitystreams;
