package dev.lethe.core.release;

import module java.base;

import dev.lethe.core.chain.Link;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.corpus.Census;
import dev.lethe.core.corpus.Reason;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Json;

/// A release's record as JSON, and back.
final class ReleaseText {

  private ReleaseText() {}

  static String write(Release release) {
    return Json.object()
        .put("format", "lethe.dev/release-record@v1")
        .put("manifest", manifest(release.manifest()))
        .put("recipe", release.recipe().text())
        .put("chains", Json.of(release.chains().stream().map(ReleaseText::chain).toList()))
        .put("envelope", envelope(release.envelope()))
        .done()
        .text();
  }

  static Release read(String text) {
    Json.Obj record = Json.parseObject(text);
    return new Release(
        manifest(record.object("manifest")),
        Recipe.parse(record.string("recipe"), "the release's recipe"),
        record.array("chains").stream().map(ReleaseText::chain).toList(),
        envelope(record.object("envelope")));
  }

  private static Json manifest(Manifest manifest) {
    return Json.object()
        .put("recipe", manifest.recipe().hex())
        .put("base", manifest.base().hex())
        .put("tokenizer", manifest.tokenizer().hex())
        .put("adapters", Json.of(manifest.adapters().stream().map(ReleaseText::optional).toList()))
        .put("served", manifest.served().hex())
        .done();
  }

  private static Manifest manifest(Json.Obj json) {
    return new Manifest(
        new Digest(json.string("recipe")),
        new Digest(json.string("base")),
        new Digest(json.string("tokenizer")),
        json.array("adapters").stream().map(ReleaseText::optional).toList(),
        new Digest(json.string("served")));
  }

  private static Json chain(List<Link> chain) {
    return Json.of(chain.stream().map(ReleaseText::link).toList());
  }

  private static List<Link> chain(Json json) {
    return array(json).stream().map(each -> link(object(each))).toList();
  }

  private static Json link(Link link) {
    return Json.object()
        .put("name", link.name())
        .put("index", link.index())
        .put("output", link.output().hex())
        .put("tokens", link.tokens())
        .put("members", names(link.members()))
        .done();
  }

  private static Link link(Json.Obj json) {
    return new Link(
        json.string("name"),
        (int) json.integer("index"),
        new Digest(json.string("output")),
        json.integer("tokens"),
        names(json.array("members")));
  }

  private static Json names(SortedSet<Pseudonym> names) {
    return Json.of(names.stream().map(each -> Json.of(each.hex())).toList());
  }

  private static SortedSet<Pseudonym> names(List<Json> names) {
    SortedSet<Pseudonym> all = new TreeSet<>();
    names.forEach(each -> all.add(new Pseudonym(string(each))));
    return all;
  }

  private static Json envelope(Envelope envelope) {
    Json.Members excluded = Json.object();
    envelope.excluded().forEach((reason, count) -> excluded.put(reason.word(), count));
    return Json.object()
        .put("state", envelope.state().name())
        .put("as-of", envelope.asOf().toString())
        .put("cut", envelope.cut())
        .put("policy", envelope.policy())
        .put("eligible", envelope.eligible())
        .put("excluded", excluded.done())
        .put("census", census(envelope.census()))
        .put("held", names(envelope.held()))
        .put("predecessor", optional(envelope.predecessor()))
        .done();
  }

  private static Envelope envelope(Json.Obj json) {
    SortedMap<Reason, Long> excluded = new TreeMap<>();
    Json.Obj counts = json.object("excluded");
    counts
        .members()
        .keySet()
        .forEach(word ->
            excluded.put(Reason.valueOf(word.toUpperCase(Locale.ROOT)), counts.integer(word)));
    return new Envelope(
        State.valueOf(json.string("state")),
        Instant.parse(json.string("as-of")),
        json.integer("cut"),
        json.string("policy"),
        json.integer("eligible"),
        excluded,
        census(json),
        names(array(json.members().getOrDefault("held", Json.of(List.of())))),
        optional(json.members().getOrDefault("predecessor", new Json.Null())));
  }

  private static Json census(Census census) {
    Json.Members platforms = Json.object();
    census.platforms().forEach((platform, share) -> platforms.put(platform, share(share)));
    Json.Members excluded = Json.object();
    census.excluded().forEach((reason, share) -> excluded.put(reason.word(), share(share)));
    return Json.object()
        .put("people", census.people())
        .put("platforms", platforms.done())
        .put("excluded", excluded.done())
        .done();
  }

  private static Json share(Census.Share share) {
    return Json.object().put("people", share.people()).put("documents", share.documents()).done();
  }

  private static Census census(Json.Obj envelope) {
    if (envelope.get("census").isEmpty()) {
      return Census.empty();
    }
    Json.Obj json = envelope.object("census");
    SortedMap<String, Census.Share> platforms = new TreeMap<>();
    json.object("platforms")
        .members()
        .forEach((platform, share) -> platforms.put(platform, share(object(share))));
    SortedMap<Reason, Census.Share> excluded = new TreeMap<>();
    json.object("excluded")
        .members()
        .forEach((word, share) ->
            excluded.put(Reason.valueOf(word.toUpperCase(Locale.ROOT)), share(object(share))));
    return new Census(json.integer("people"), platforms, excluded);
  }

  private static Census.Share share(Json.Obj json) {
    return new Census.Share(json.integer("people"), json.integer("documents"));
  }

  private static Json optional(Optional<Digest> digest) {
    return digest.<Json>map(each -> Json.of(each.hex())).orElseGet(Json.Null::new);
  }

  private static Optional<Digest> optional(Json json) {
    return json instanceof Json.Str(String hex) ? Optional.of(new Digest(hex)) : Optional.empty();
  }

  private static List<Json> array(Json json) {
    return ((Json.Arr) json).values();
  }

  private static Json.Obj object(Json json) {
    return (Json.Obj) json;
  }

  private static String string(Json json) {
    return ((Json.Str) json).value();
  }
}
