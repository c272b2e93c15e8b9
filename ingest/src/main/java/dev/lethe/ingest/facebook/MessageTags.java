package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Mentions;
import dev.lethe.ingest.json.Value;

/// The names of people, pages, groups and events in words of the Graph API, which says where they
/// stand: `message_tags` is a list, or an object of lists, of offsets and lengths in code points.
final class MessageTags {

  private MessageTags() {}

  /// The words of this field of a record without the names that are linked in it.
  ///
  /// @param field the field, such as `message`, whose tags stand under `message_tags`
  static String words(Node record, String field) {
    return record
        .text(field)
        .map(message -> Words.of(neutral(message, tags(record, field + "_tags"))))
        .orElse("");
  }

  private static List<Node> tags(Node record, String field) {
    Optional<Node> tags = record.get(field);
    return switch (tags.map(Node::value).orElse(new Value.Nothing())) {
      case Value.Nothing _ -> List.of();
      case Value.Many _ -> record.items(field);
      case Value.Members(var members) ->
          members.keySet().stream()
              .flatMap(name -> tags.stream().flatMap(each -> each.items(name).stream()))
              .toList();
      case Value _ -> throw tags.orElseThrow().expected("a list of tags");
    };
  }

  /// The message with a placeholder for each span. A span outside the message is refused: then
  /// nobody knows where the names are.
  private static String neutral(String message, List<Node> tags) {
    int[] points = message.codePoints().toArray();
    BitSet named = new BitSet(points.length);
    BitSet first = new BitSet(points.length);
    for (Node tag : tags) {
      long offset = tag.whole("offset").orElseThrow(() -> tag.missing("offset"));
      long length = tag.whole("length").orElseThrow(() -> tag.missing("length"));
      if (offset < 0 || length < 1 || offset > points.length || length > points.length - offset) {
        throw tag.expected("a span inside the message of " + points.length + " characters");
      }
      first.set((int) offset);
      named.set((int) offset, (int) (offset + length));
    }
    return written(points, named, first);
  }

  private static String written(int[] points, BitSet named, BitSet first) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      if (!named.get(i)) {
        out.appendCodePoint(points[i]);
      } else if (first.get(i) || !named.get(i - 1)) {
        out.append(Mentions.PLACEHOLDER);
      }
    }
    return out.toString();
  }
}
