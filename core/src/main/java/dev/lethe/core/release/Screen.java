package dev.lethe.core.release;

/// What a model's words pass through before anybody reads them: personal data and secrets are
/// replaced by placeholders, whoever asked and whatever the question was.
public interface Screen {

  /// The text with placeholders. Doing it again changes nothing.
  String clean(String text);
}
