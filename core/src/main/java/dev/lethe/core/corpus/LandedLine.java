package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.store.Json;
import dev.lethe.core.store.JsonLine;

/// One landed item as a line of canonical JSON, and back.
final class LandedLine {

  private LandedLine() {}

  static String write(Item item) {
    StringBuilder out = new StringBuilder();
    write(item, out);
    return out.toString();
  }

  static void write(Item item, StringBuilder out) {
    switch (item) {
      case Item.Said(Document document) -> document(document, out);
      case Item.Described(Profile profile) -> out.append(profile(profile).text());
      case Item.Attested attested -> out.append(attested(attested).text());
      case Item.Deleted(Account account, String id) ->
          out.append(line("deleted", account).put("id", id).done().text());
      case Item.Left(Account account) -> out.append(line("left", account).done().text());
    }
  }

  static Item read(String line) {
    Json.Obj object = Json.parseObject(line);
    Account account = new Account(object.string("platform"), object.string("account"));
    return switch (object.string("item")) {
      case "said" -> new Item.Said(document(object, account));
      case "described" -> new Item.Described(profile(object, account));
      case "attested" ->
          new Item.Attested(
              account, optional(object, "age").map(AgeGroup::valueOf), optional(object, "address"));
      case "deleted" -> new Item.Deleted(account, object.string("id"));
      case "left" -> new Item.Left(account);
      case String other ->
          throw new IllegalArgumentException("a landed line of unknown kind: " + other);
    };
  }

  private static Json.Members line(String item, Account account) {
    return Json.object()
        .put("item", item)
        .put("platform", account.platform())
        .put("account", account.id());
  }

  private static Json attested(Item.Attested attested) {
    Json.Members line = line("attested", attested.account());
    attested.age().ifPresent(age -> line.put("age", age.name()));
    attested.address().ifPresent(address -> line.put("address", address));
    return line.done();
  }

  /// Nearly all lines are documents, so they are written without a tree between, in the canonical
  /// order of names.
  private static void document(Document document, StringBuilder out) {
    JsonLine line = new JsonLine(out).put("account", document.author().id());
    document.agreed().ifPresent(at -> line.put("agreed", at.toString()));
    line.put("audience", document.audience().name())
        .put("id", document.id())
        .put("item", "said")
        .put("kind", document.kind().name());
    document.language().ifPresent(language -> line.put("language", language));
    if (!document.media().isEmpty()) {
      line.put("media", Json.of(document.media().stream().map(MediumLine::write).toList()));
    }
    line.put("platform", document.author().platform());
    String published = document.published().toString();
    line.put("published", published);
    line.put("text", document.text());
    boolean same = document.updated().equals(document.published());
    line.put("updated", same ? published : document.updated().toString());
    if (document.wish() != Wish.NONE) {
      line.put("wish", document.wish().name());
    }
    line.done();
  }

  private static Document document(Json.Obj object, Account account) {
    return new Document(
        account,
        object.string("id"),
        Kind.valueOf(object.string("kind")),
        Audience.valueOf(object.string("audience")),
        Instant.parse(object.string("published")),
        Instant.parse(object.string("updated")),
        optional(object, "language"),
        optional(object, "wish").map(Wish::valueOf).orElse(Wish.NONE),
        optional(object, "agreed").map(Instant::parse),
        object.get("media").isEmpty()
            ? List.of()
            : object.array("media").stream().map(MediumLine::read).toList(),
        object.string("text"));
  }

  private static Json profile(Profile profile) {
    Json.Members line =
        line("described", profile.account())
            .put("age", profile.age().name())
            .put("nature", profile.nature().name())
            .put("wish", profile.wish().name());
    if (!profile.updated().equals(Instant.MIN)) {
      line.put("updated", profile.updated().toString());
    }
    profile.handle().ifPresent(handle -> line.put("handle", handle));
    profile.address().ifPresent(address -> line.put("address", address));
    if (profile.openness() != Openness.OPEN) {
      line.put("openness", profile.openness().name());
    }
    profile.country().ifPresent(country -> line.put("country", country));
    return line.done();
  }

  private static Profile profile(Json.Obj object, Account account) {
    return new Profile(
        account,
        optional(object, "handle"),
        AgeGroup.valueOf(object.string("age")),
        Profile.Nature.valueOf(object.string("nature")),
        Wish.valueOf(object.string("wish")),
        optional(object, "address"),
        optional(object, "openness").map(Openness::valueOf).orElse(Openness.OPEN),
        optional(object, "country"),
        optional(object, "updated").map(Instant::parse).orElse(Instant.MIN));
  }

  private static Optional<String> optional(Json.Obj object, String name) {
    return object.get(name).map(_ -> object.string(name));
  }
}
