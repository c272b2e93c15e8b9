package dev.lethe.ingest.bluesky;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Openness;
import dev.lethe.ingest.api.Findings;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Unexpected;
import dev.lethe.ingest.text.Quote;

/// An event of Jetstream, or of the repositories' own stream where that is written as JSON
/// (`com.atproto.sync.subscribeRepos`).
final class StreamEvent {

  private StreamEvent() {}

  /// What an event of Jetstream says.
  static Findings of(Fields event) {
    Did did = Did.in(event, "did");
    String kind = event.text("kind").orElse("");
    return switch (kind) {
      case "commit" -> commit(did, event);
      case "identity" -> identity(did, inner(event, kind));
      case "account" -> account(did, inner(event, kind));
      default -> throw unknown(kind);
    };
  }

  /// What an event of the repositories' own stream says; its commits are not JSON.
  static Findings ofRepository(String kind, Fields event) {
    Did did = Did.in(event, "did");
    return switch (kind) {
      case "identity" -> identity(did, event);
      case "account" -> account(did, event);
      default -> throw unknown(kind);
    };
  }

  private static Unexpected unknown(String kind) {
    return new Unexpected(
        "expected an event of kind commit, identity or account, but found " + Quote.of(kind));
  }

  private static Fields inner(Fields event, String kind) {
    Fields inner =
        event
            .object(kind)
            .orElseThrow(() ->
                new Unexpected("expected an object under \"%s\", but found none".formatted(kind)));
    inner
        .text("did")
        .filter(did -> !Optional.of(did).equals(event.text("did")))
        .ifPresent(did -> {
          throw new Unexpected(
              "expected one DID in an event, but found another inside: " + Quote.of(did));
        });
    return inner;
  }

  private static Findings commit(Did did, Fields event) {
    Fields commit = inner(event, "commit");
    AtUri uri = new AtUri(did, required(commit, "collection"), required(commit, "rkey"));
    return switch (required(commit, "operation")) {
      case "create" -> Records.of(Origin.of(uri), written(commit));
      case "update" ->
          Records.of(new Origin(uri, Optional.of(time(event)), Labels.NONE), written(commit));
      case "delete" -> Findings.of(new Item.Deleted(did.account(), uri.toString()));
      case String other ->
          throw new Unexpected(
              "expected the operation create, update or delete, but found " + Quote.of(other));
    };
  }

  private static String required(Fields commit, String name) {
    return commit
        .text(name)
        .orElseThrow(
            () -> new Unexpected("expected \"%s\" in a commit, but found none".formatted(name)));
  }

  private static Fields written(Fields commit) {
    return commit
        .object("record")
        .orElseThrow(() -> new Unexpected("expected the record of a commit, but found none"));
  }

  private static Instant time(Fields event) {
    return event.number("time_us").stream()
        .mapToObj(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
        .findFirst()
        .orElseThrow(() ->
            new Unexpected("expected when an update was made under \"time_us\", but found none"));
  }

  private static Findings identity(Did did, Fields identity) {
    return identity.text("handle").map(handle -> Known.named(did, handle)).orElse(Findings.NONE);
  }

  /// That an account is active says nothing new, and that a host is slow or behind says nothing
  /// about the account.
  private static Findings account(Did did, Fields account) {
    String status = account.text("status").orElse("");
    return switch (status) {
      case "deleted" -> Findings.of(new Item.Left(did.account()));
      case "deactivated", "takendown", "suspended" -> gone(did);
      case "desynchronized", "throttled" -> Findings.NONE;
      case "" -> account.mayBeFalse("active") ? gone(did) : Findings.NONE;
      case String other ->
          gone(did)
              .and(
                  new Findings(
                      List.of(),
                      List.of(
                          "expected deleted, deactivated, takendown or suspended under \"status\","
                              + " but found "
                              + Quote.of(other)
                              + "; it counts as deactivated")));
    };
  }

  private static Findings gone(Did did) {
    return Findings.of(Known.shown(did, Openness.PRIVATE));
  }
}
