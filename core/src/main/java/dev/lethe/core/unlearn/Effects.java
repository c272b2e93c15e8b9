package dev.lethe.core.unlearn;

/// What follows from a decision at the desk, outside of it.
public interface Effects {

  /// The release that answers holds somebody who objected: when this returns, nothing of it is
  /// heard any more. What answers is made clean meanwhile; `answerAnew` ends the quiet.
  void hush();

  /// The release that answers may be another now: when this returns, nothing of an older one is
  /// heard any more.
  void answerAnew();

  /// Somebody is to be forgotten. It may return before that is done.
  void forget();
}
