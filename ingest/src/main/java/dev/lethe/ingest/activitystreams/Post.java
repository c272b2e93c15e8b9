package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.media.MediaFiles;
import dev.lethe.ingest.signals.Reservation;
import dev.lethe.ingest.text.HtmlText;
import dev.lethe.ingest.text.PlainText;
import dev.lethe.ingest.text.Quote;

/// A post and the captions of what is attached to it.
final class Post {

  private static final Set<String> MEDIA = Set.of("Image", "Video", "Audio", "Document");

  private final Thing object;
  private final Type type;
  private final Delivery delivery;
  private final MediaFiles files;
  private final String id;
  private final String author;
  private final Audience audience;
  private final Instant published;
  private final Instant updated;

  /// @param files the media that lie in the archive
  Post(Thing object, Type type, Delivery delivery, Addressing addressing, MediaFiles files) {
    this.files = files;
    this.object = object;
    this.type = type;
    this.delivery = delivery;
    this.id = object.id().orElseThrow(() -> new Refusal("expected an id, but the post has none"));
    this.author = author(object, delivery);
    this.audience = Addressing.narrower(addressing.of(object), delivery.audience());
    this.published =
        object
            .instant("published")
            .or(delivery::published)
            .orElseThrow(() -> new Refusal("expected \"published\", but the post has none"));
    this.updated = object.instant("updated").or(delivery::edited).orElse(published);
  }

  /// The one author; an activity of somebody else about the object does not count.
  private static String author(Thing object, Delivery delivery) {
    List<String> named = object.references("attributedTo");
    if (named.size() > 1) {
      throw new Refusal("expected one author under \"attributedTo\", but found " + named.size());
    }
    Optional<String> doer = object.reference("actor").or(delivery::actor);
    String author =
        named.stream()
            .findFirst()
            .or(() -> doer)
            .orElseThrow(
                () -> new Refusal("expected an author under \"attributedTo\", but found none"));
    Stream.of(object.reference("actor"), delivery.actor())
        .flatMap(Optional::stream)
        .filter(other -> !other.equals(author))
        .findFirst()
        .ifPresent(other -> disagree(author, other));
    return author;
  }

  private static void disagree(String author, String actor) {
    throw new Refusal(
        "expected \"actor\" to be \"attributedTo\" (%s), but found %s: nobody publishes for another"
            .formatted(Quote.of(author), Quote.of(actor)));
  }

  /// The post's document, then one for each caption.
  List<Item> items() {
    List<Item> items = new ArrayList<>();
    Optional<Wording> content = wording(object, "content");
    Optional<String> language =
        content
            .or(() -> wording(object, "name"))
            .or(() -> wording(object, "summary"))
            .flatMap(Wording::language);
    List<Value> attachments = object.values("attachment");
    List<Medium> media = attachments.stream().flatMap(each -> medium(each).stream()).toList();
    items.add(said(id, kind(), language, media, text(content)));
    for (int i = 0; i < attachments.size(); i++) {
      String caption = id + "#attachment-" + (i + 1);
      List<Medium> one = medium(attachments.get(i)).stream().toList();
      caption(attachments.get(i)).ifPresent(words -> items.add(caption(caption, one, words)));
    }
    return items;
  }

  /// What was said to an assistant is that, whatever else it is.
  private Kind kind() {
    if (isConversation()) {
      return Kind.CONVERSATION;
    }
    if (type.name().equals("Question")) {
      return Kind.POLL;
    }
    return object.get("inReplyTo").isPresent() ? Kind.REPLY : Kind.POST;
  }

  private boolean isConversation() {
    return object.get("saidTo").isPresent();
  }

  private Item said(
      String id, Kind kind, Optional<String> language, List<Medium> media, String text) {
    String kept = Addressing.isOpen(audience) ? text : "";
    return new Item.Said(
        new Document(
            Account.actor(author),
            id,
            kind,
            audience,
            published,
            updated,
            language,
            wish(),
            object.instant("consent"),
            media,
            kept));
  }

  /// A signal on the activity holds for what it publishes.
  private Wish wish() {
    return delivery.wish() == Wish.RESERVED ? Wish.RESERVED : Reservation.of(object::get);
  }

  /// The words of a post. A content warning stands before a note's or a poll's content, a title
  /// before anything else's.
  private String text(Optional<Wording> content) {
    if (!Addressing.isOpen(audience)) {
      return "";
    }
    Optional<String> name = wording(object, "name").map(words -> PlainText.of(words.raw()));
    Optional<String> summary = wording(object, "summary").map(words -> HtmlText.of(words.raw()));
    Optional<String> body = content.map(this::body);
    Stream<Optional<String>> paragraphs =
        switch (type.name()) {
          case "Note", "Question" -> Stream.of(summary, body.or(() -> name));
          default -> Stream.of(name, body.or(() -> summary));
        };
    return Stream.concat(paragraphs.flatMap(Optional::stream), choices())
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /// HTML, unless the object says that it is another sort of text.
  private String body(Wording content) {
    String media = object.string("mediaType").orElse("text/html").toLowerCase(Locale.ROOT).strip();
    return media.startsWith("text/") && !media.startsWith("text/html")
        ? PlainText.of(content.raw())
        : HtmlText.of(content.raw());
  }

  private Stream<String> choices() {
    return Stream.of("oneOf", "anyOf")
        .flatMap(list -> object.values(list).stream())
        .filter(Value.Members.class::isInstance)
        .map(choice -> Thing.of((Value.Members) choice))
        .flatMap(choice -> wording(choice, "name").stream())
        .map(words -> PlainText.of(words.raw()));
  }

  /// The words that describe an attached medium; a link's words are its target's, and another
  /// author's are not this one's.
  private Optional<Wording> caption(Value attachment) {
    return ownMedium(attachment)
        .flatMap(medium ->
            wording(medium, "name")
                .map(words -> new Wording(PlainText.of(words.raw()), words.language()))
                .or(() ->
                    wording(medium, "summary")
                        .map(words -> new Wording(HtmlText.of(words.raw()), words.language()))))
        .filter(words -> !words.raw().isEmpty());
  }

  private Optional<Thing> ownMedium(Value attachment) {
    if (!(attachment instanceof Value.Members json)) {
      return Optional.empty();
    }
    Thing medium = Thing.of(json);
    Shape.check(medium);
    return Type.find(medium)
        .filter(found -> MEDIA.contains(found.name()))
        .filter(_ -> medium.references("attributedTo").stream().allMatch(author::equals))
        .map(_ -> medium);
  }

  /// The attached medium, if its file lies in the archive: archives of Mastodon name it so.
  private Optional<Medium> medium(Value attachment) {
    return ownMedium(attachment).stream()
        .flatMap(medium -> medium.values("url").stream())
        .flatMap(
            url -> url instanceof Value.Text(String path) ? files.at(path).stream() : Stream.of())
        .findFirst();
  }

  private Item caption(String id, List<Medium> media, Wording words) {
    Optional<String> language =
        words.language().or(() -> wording(object, "content").flatMap(Wording::language));
    return said(
        id, isConversation() ? Kind.CONVERSATION : Kind.CAPTION, language, media, words.raw());
  }

  private Optional<Wording> wording(Thing thing, String name) {
    return Wording.of(thing, name, delivery.language());
  }
}
