package dev.lethe.core.corpus;

import module java.base;

/// Makes of a person's words what a model may learn of them: personal data becomes typed
/// placeholders, and what one cannot learn from stays out. It is a pure function of that one
/// person's documents: no clock, no randomness, nothing fitted on anybody's words, nobody looked
/// up, nothing remembered from one call to the next.
public interface Curation {

  /// The name of these rules as a recipe writes it, such as `social-v1`. Rules that give another
  /// result for any text have another name.
  String name();

  /// What becomes of each document.
  ///
  /// @param documents the documents of one person that the policy lets in, in canonical order
  /// @return one result for each document, in the same order
  List<Curated> curate(List<Document> documents);
}
