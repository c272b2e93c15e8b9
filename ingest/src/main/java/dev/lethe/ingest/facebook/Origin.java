package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Audience;

/// Where a record comes from.
///
/// @param section what the list holds that it is in
/// @param owner whose export it is
/// @param audience who can read the list's records, as far as that is known
record Origin(Section section, Owner owner, Audience audience) {

  /// The folder in which exports keep what was done in groups.
  private static final Pattern GROUPS = Pattern.compile("(?s).*[/\\\\!]groups[/\\\\].*");

  /// A list in the file at this path.
  ///
  /// @param stated who could read what the person published, as the operator states it
  static Origin of(Section section, String path, Owner owner, Audience stated) {
    boolean own =
        switch (section) {
          case POSTS, STORIES, COMMENTS, REACTIONS, MEDIA, ANY -> true;
          case POSTS_ELSEWHERE, GROUP_POSTS, GROUP_COMMENTS, GRAPH -> false;
        };
    return new Origin(section, owner, own && !isInGroup(path) ? stated : Audience.UNKNOWN);
  }

  /// The same, for one record in it of which nobody can state who may read it: in a group, on
  /// somebody else's timeline.
  Origin elsewhere() {
    return new Origin(section, owner, Audience.UNKNOWN);
  }

  /// Whether the file at this path, or the medium, belongs to a group.
  static boolean isInGroup(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.contains("groups") && GROUPS.matcher("/" + lower).matches();
  }
}
