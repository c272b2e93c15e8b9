package dev.lethe.core.corpus;

/// What a platform or an operator attests of a person's age.
public enum AgeGroup {
  /// Of full age.
  ADULT,
  /// Under age.
  MINOR,
  /// Nobody attests anything.
  UNKNOWN
}
