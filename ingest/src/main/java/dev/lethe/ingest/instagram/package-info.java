/// Instagram: the exports that a person downloads ("download your information", JSON) and records
/// of its API, read into documents and profiles.
@org.jspecify.annotations.NullMarked
package dev.lethe.ingest.instagram;
