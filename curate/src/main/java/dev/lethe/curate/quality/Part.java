package dev.lethe.curate.quality;

/// What a piece between white space is.
enum Part {
  /// It holds a letter and is none of the others.
  WORD,
  /// It holds a digit and no letter, or a number with its unit.
  NUMBER,
  /// An address of a page.
  LINK,
  /// `#…`
  HASHTAG,
  /// What stands for a person or for personal data.
  PLACEHOLDER,
  /// Signs, emoji and the like only.
  SIGN
}
