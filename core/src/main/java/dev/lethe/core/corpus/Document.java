package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.rights.Account;

/// One item by one author. It never holds anybody else's words.
///
/// @param author the account that wrote it
/// @param id the platform's identifier of it, unique for this author
/// @param kind what sort of words it holds
/// @param audience who may read it
/// @param published when it was published
/// @param updated when this version was written; `published` if it was never edited
/// @param language the BCP 47 tag its platform gives, or empty if it gives none
/// @param wish what a signal on the document itself says about use by machines
/// @param agreed when its author agreed that this document, by itself, be learned (GDPR Art. 7), or
///   empty; only a conversation needs it
/// @param media the photos, videos and sounds that belong to it, in its order
/// @param text the author's own words as plain text; empty if there are none or nobody may read
///   them
public record Document(
    Account author,
    String id,
    Kind kind,
    Audience audience,
    Instant published,
    Instant updated,
    Optional<String> language,
    Wish wish,
    Optional<Instant> agreed,
    List<Medium> media,
    String text) {

  /// A document that nobody agreed to by itself.
  public Document(
      Account author,
      String id,
      Kind kind,
      Audience audience,
      Instant published,
      Instant updated,
      Optional<String> language,
      Wish wish,
      List<Medium> media,
      String text) {
    this(
        author,
        id,
        kind,
        audience,
        published,
        updated,
        language,
        wish,
        Optional.empty(),
        media,
        text);
  }

  /// A document without media and without a signal of its own.
  public Document(
      Account author,
      String id,
      Kind kind,
      Audience audience,
      Instant published,
      Instant updated,
      Optional<String> language,
      String text) {
    this(author, id, kind, audience, published, updated, language, Wish.NONE, List.of(), text);
  }

  public Document {
    media = List.copyOf(media);
    if (id.isEmpty() || id.length() > 4096) {
      throw new IllegalArgumentException(
          "a document's id has 1 to 4096 characters, but this one has " + id.length());
    }
  }

  /// This document with other words.
  public Document saying(String words) {
    return new Document(
        author, id, kind, audience, published, updated, language, wish, agreed, media, words);
  }
}
