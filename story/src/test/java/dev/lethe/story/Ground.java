package dev.lethe.story;

/// A policy that a trial puts in force.
enum Ground {
  /// Whoever does not object; a fresh home's.
  FRESH("objection \"legitimate interest\"", "platform", "none", "0 days"),
  /// Whoever said yes; what was said to an assistant, too, with a consent of its own.
  CONSENT("consent \"GDPR Art. 6(1)(a)\"", "platform", "none", "0 days", "conversations = consent"),
  /// Whoever does not object; the operator attests the ages of those of whom nothing is known.
  ATTESTED(
      "objection \"legitimate interest\"",
      "attested \"the town's register\" by Jo Doe on 2025-01-01",
      "none",
      "0 days"),
  /// Whoever does not object, but neither what is old nor what is new.
  NARROW("objection \"legitimate interest\"", "platform", "2025-03-01", "30 days"),
  /// Whoever was told and does not object.
  TOLD("objection \"legitimate interest\"", "platform", "none", "0 days", "unreached = out");

  private final String text;

  Ground(String basis, String age, String depth, String quarantine) {
    this(basis, age, depth, quarantine, "");
  }

  Ground(String basis, String age, String depth, String quarantine, String more) {
    this.text =
        """
        lethe.dev/policy@v1
        name = the town, %s
        platforms = every
        jurisdiction * = %s
        announced = none
        objection-until = none
        training-from = none
        age = %s
        depth = %s
        quarantine = %s
        %s
        """
            .formatted(name(), basis, age, depth, quarantine, more);
  }

  /// The policy's text.
  String text() {
    return text;
  }
}
