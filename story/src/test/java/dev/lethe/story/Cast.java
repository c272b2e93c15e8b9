package dev.lethe.story;

import module java.base;

import dev.lethe.story.Trial.Focus;

/// Who does what in a trial.
///
/// @param community everybody, and all they wrote
/// @param focus what is tried
/// @param ground the policy in the end
/// @param objectors those who object for good
/// @param returning those who object and withdraw their objection in the end
record Cast(
    Community community,
    Focus focus,
    Ground ground,
    List<Person> objectors,
    List<Person> returning) {

  Cast {
    objectors = List.copyOf(objectors);
    returning = List.copyOf(returning);
  }

  /// Those who did not object, or not for good.
  List<Person> others() {
    return community.people().stream().filter(person -> !objectors.contains(person)).toList();
  }
}
