package dev.lethe.ingest.bluesky;

import module java.base;

import dev.lethe.core.corpus.Openness;
import dev.lethe.core.corpus.Profile.Nature;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Unexpected;
import dev.lethe.ingest.json.Value;

/// The labels on an account or a record: those its author put there, or those a view shows, whoever
/// put them there (`com.atproto.label.defs`).
///
/// @param values the labels
/// @param problem what could not be understood, or empty; it may have been any label
record Labels(Set<String> values, Optional<String> problem) {

  /// No labels.
  static final Labels NONE = new Labels(Set.of(), Optional.empty());

  private static final String MEMBERS_ONLY = "!no-unauthenticated";

  /// Labels by which the service itself hides something from everyone.
  private static final Set<String> HIDDEN = Set.of("!hide", "!takedown", "!suspend");

  /// The labels under `labels` of this record or view.
  static Labels of(Fields holder) {
    try {
      return new Labels(
          labels(holder)
              .filter(label -> !label.get("neg").equals(Optional.of(new Value.Truth(true))))
              .map(Labels::value)
              .collect(Collectors.toUnmodifiableSet()),
          Optional.empty());
    } catch (Unexpected odd) {
      return new Labels(Set.of(), Optional.ofNullable(odd.getMessage()));
    }
  }

  private static Stream<Fields> labels(Fields holder) {
    return holder.get("labels").orElse(null) instanceof Value.Members own
        ? Fields.of(own).objects("values").stream()
        : holder.objects("labels").stream();
  }

  private static String value(Fields label) {
    return label
        .text("val")
        .orElseThrow(() -> new Unexpected("expected a label's \"val\", but found none"));
  }

  /// These labels and others.
  Labels and(Labels others) {
    return new Labels(
        Stream.concat(values.stream(), others.values.stream())
            .collect(Collectors.toUnmodifiableSet()),
        problem.or(others::problem));
  }

  /// To whom an account with these labels is shown.
  Openness openness() {
    if (values.stream().anyMatch(HIDDEN::contains)) {
      return Openness.PRIVATE;
    }
    return values.contains(MEMBERS_ONLY) || problem.isPresent() ? Openness.MEMBERS : Openness.OPEN;
  }

  /// Who writes on an account with these labels.
  Nature nature() {
    return values.contains("bot") ? Nature.BOT : Nature.PERSON;
  }

  /// What could not be understood, as messages.
  List<String> problems() {
    return problem.map(found -> found + "; the labels count as " + MEMBERS_ONLY).stream().toList();
  }
}
