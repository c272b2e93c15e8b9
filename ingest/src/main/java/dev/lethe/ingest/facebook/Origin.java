package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Audience;

/// Where a record comes from.
///
/// @param section what the list holds that it is in
/// @param export the export it is in
/// @param audience who can read the list's records, as far as that is known
record Origin(Section section, Export export, Audience audience) {

  /// The folder in which exports keep what was done in groups.
  private static final Pattern GROUPS = Pattern.compile("(?s).*[/\\\\!]groups[/\\\\].*");

  /// A list in the file at this path.
  static Origin of(Section section, String path, Export export) {
    boolean own =
        switch (section) {
          case POSTS, STORIES, COMMENTS, REACTIONS, MEDIA, ANY -> true;
          case POSTS_ELSEWHERE, GROUP_POSTS, GROUP_COMMENTS, GRAPH -> false;
        };
    Audience audience = own && !isInGroup(path) ? export.stated() : Audience.UNKNOWN;
    return new Origin(section, export, audience);
  }

  /// The same, for one record in it of which nobody can state who may read it: in a group, on
  /// somebody else's timeline.
  Origin elsewhere() {
    return new Origin(section, export, Audience.UNKNOWN);
  }

  /// Whose export it is.
  Owner owner() {
    return export.owner();
  }

  /// Whether the file at this path, or the medium, belongs to a group.
  static boolean isInGroup(String path) {
    return GROUPS.matcher("/" + path.toLowerCase(Locale.ROOT)).matches();
  }
}
