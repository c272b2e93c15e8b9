package dev.lethe.core.corpus;

/// What sort of words a document holds.
public enum Kind {
  /// A post of its own.
  POST,
  /// An answer to somebody's post.
  REPLY,
  /// A question with its choices.
  POLL,
  /// The words that describe a picture or a video.
  CAPTION,
  /// What people write about themselves in their profile.
  PROFILE,
  /// A story: shown for a day and then no more.
  STORY,
  /// A like, a boost: it has no words of the person.
  REACTION,
  /// What people said to an assistant: learned only with a consent of its own.
  CONVERSATION
}
