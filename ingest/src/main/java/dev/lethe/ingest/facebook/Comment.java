package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;

/// A comment of an export. What it answers stands only in its title, and is not read.
final class Comment {

  private final Node record;
  private final Optional<Node> comment;
  private final Origin origin;

  Comment(Node record, Origin origin) {
    Forms.COMMENT.check(record);
    this.record = record;
    this.comment =
        record.items("data").stream().flatMap(part -> part.get("comment").stream()).findFirst();
    this.origin =
        comment.flatMap(each -> each.textIfAny("group")).isPresent()
            ? origin.elsewhere()
            : Title.of(record).group(origin);
    comment.flatMap(each -> each.get("author")).ifPresent(this::checkAuthor);
  }

  private void checkAuthor(Node author) {
    if (!origin.owner().mayBe(author.text())) {
      throw new Refusal(
          "expected a comment of the export's owner at %s, but found another name than those in the profile"
              .formatted(author.path()));
    }
  }

  /// The comment's document, then one for each caption.
  List<Item> items() {
    Attachments attachments = new Attachments(record, origin.export().media());
    Instant published =
        comment
            .flatMap(each -> each.seconds("timestamp"))
            .or(() -> record.seconds("timestamp"))
            .orElseThrow(() -> record.missing("timestamp"));
    String words =
        Words.lines(comment.flatMap(each -> each.text("comment")).map(Words::of).stream());
    List<Medium> media = attachments.media();
    List<Item> items = new ArrayList<>();
    items.add(Said.of(origin, Kind.REPLY, published, published, media, words, attachments.about()));
    items.addAll(attachments.captions(origin, published, List.of()));
    return items;
  }
}
