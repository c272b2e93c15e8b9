package dev.lethe.ingest.api;

import module java.base;

import dev.lethe.ingest.json.Fields;

/// What the objects of one platform's interface say.
public interface Meaning {

  /// What a path of such objects should be, as a message says it.
  String expected();

  /// The names of lists that an object may be around, such as a page of posts with its cursor.
  Set<String> lists();

  /// What this object says; an [IllegalArgumentException] if it cannot be understood.
  ///
  /// @param where the file, and the line or item
  Findings of(String where, Fields object);
}
