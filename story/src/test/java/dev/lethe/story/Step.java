package dev.lethe.story;

import module java.base;

/// One thing that an operator does with a home. People are named by an actor's address or by
/// `platform:id`.
sealed interface Step {

  /// Takes a feed in.
  record Ingest(Feed feed) implements Step {}

  /// States that two accounts are one person's.
  record Link(String one, String other) implements Step {}

  /// Takes back that two accounts are one person's.
  record Unlink(String one, String other) implements Step {}

  /// Records that the owners of these accounts consent.
  record Consent(List<String> accounts) implements Step {}

  /// Records that the owners of these accounts take their consent back.
  record TakeBack(List<String> accounts) implements Step {}

  /// Tells the owners of these accounts of the training, at an address of each.
  record Tell(List<String> accounts) implements Step {}

  /// Puts a policy in force.
  record Rule(Ground ground) implements Step {}

  /// Lodges one objection of the owners of these accounts.
  record Lodge(List<String> accounts) implements Step {}

  /// Withdraws the objections of the owners of these accounts.
  record Withdraw(List<String> accounts) implements Step {}

  /// Receives a request to leave the owners of these accounts out, which nobody proves.
  record Hold(List<String> accounts) implements Step {}

  /// Lets so much time pass that every such request lapses.
  record Lapse() implements Step {}

  /// Builds.
  record Build() implements Step {}

  /// Forgets whoever objected.
  record Forget() implements Step {}

  /// Closes the home and opens it again.
  record Restart() implements Step {}
}
