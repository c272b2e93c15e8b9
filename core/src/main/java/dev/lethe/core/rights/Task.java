package dev.lethe.core.rights;

/// Something to be done after a request was answered, such as sending a letter; kept until it is
/// done.
///
/// @param kind what kind of thing, a lower-case word
/// @param id tells it from others of its kind: a second one with the same id is the same task
/// @param sealed what is needed to do it, sealed so that the data base cannot read it, in Base64
///   (RFC 4648); may be empty
public record Task(String kind, String id, String sealed) {

  public Task {
    if (!kind.matches("[a-z]{1,20}")) {
      throw new IllegalArgumentException(
          "a task's kind is a lower-case word, but was \"" + kind + "\"");
    }
    if (id.isEmpty() || id.length() > 80) {
      throw new IllegalArgumentException(
          "a task's id has 1 to 80 characters, but had " + id.length());
    }
  }

  /// A task for which its id tells enough.
  public Task(String kind, String id) {
    this(kind, id, "");
  }
}
