package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.corpus.Reason;
import dev.lethe.core.corpus.Source.Broken;
import dev.lethe.core.store.Json;

/// What an ingest did. Every item read is counted once: it was broken, or merged into what is known
/// (a repeat, an older or newer version, a deletion), or it is a new document that may be learned
/// or may not.
///
/// @param merged items that brought no new document
/// @param outcomes what became of the new documents, as things stand now
/// @param people how many accounts the feed is about
/// @param broken the items that could not be read
public record IngestReport(long merged, Outcomes outcomes, long people, List<Broken> broken) {

  public IngestReport {
    broken = List.copyOf(broken);
  }

  /// How many new documents may be learned.
  public long eligible() {
    return outcomes.eligible();
  }

  /// How many new documents stay out, by reason.
  public SortedMap<Reason, Long> excluded() {
    return outcomes.excluded();
  }

  /// How many items were read.
  public long read() {
    return broken.size()
        + merged
        + eligible()
        + excluded().values().stream().mapToLong(Long::longValue).sum();
  }

  /// This report as JSON.
  public Json.Obj json() {
    return members().done();
  }

  /// The members of this report's JSON, to which others may be added.
  public Json.Members members() {
    Json.Members reasons = Json.object();
    excluded().forEach((reason, count) -> reasons.put(reason.word(), count));
    Json.Members replaced = Json.object();
    outcomes.replaced().forEach(replaced::put);
    return Json.object()
        .put("read", read())
        .put("errors", broken.size())
        .put("merged", merged)
        .put("eligible", eligible())
        .put("excluded", reasons.done())
        .put("replaced", replaced.done())
        .put("people", people);
  }
}
