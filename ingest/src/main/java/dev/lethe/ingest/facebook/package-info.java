/// Facebook: the exports of "download your information" (JSON) and records of the Graph API, read
/// into documents and profiles.
@org.jspecify.annotations.NullMarked
package dev.lethe.ingest.facebook;
