package dev.lethe.model.text;

/// What the splitter does with a run of digits.
public enum Digits {
  /// Every digit is a piece of its own; Hugging Face: `Digits` with `individual_digits` before
  /// `ByteLevel`.
  SINGLE,
  /// A run of digits, with one space before it, is one piece; GPT-2's own way.
  GROUPED
}
