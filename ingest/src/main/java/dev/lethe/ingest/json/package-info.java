/// JSON of other people (RFC 8259), read with limits: what breaks a rule spoils the value it is in
/// and nothing beside it.
@org.jspecify.annotations.NullMarked
package dev.lethe.ingest.json;
