package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.PlainText;

/// A post of the API: a photo, a video or several, with its comments and likes.
final class ApiMedia {

  private static final List<String> TIMES =
      List.of("created_time", "taken_at", "taken_at_timestamp", "timestamp");
  private static final List<String> CAPTION_TIMES =
      List.of("created_time", "created_at_utc", "created_at");
  private static final List<String> PARTS =
      List.of("carousel_media", "children", "edge_sidecar_to_children");
  private static final List<String> COMMENTS =
      List.of("comments", "edge_media_to_comment", "edge_media_to_parent_comment");
  private static final List<String> LIKES =
      List.of("likes", "likers", "edge_liked_by", "edge_media_preview_like");

  private ApiMedia() {}

  /// Whether a record that is no comment is a post.
  static boolean is(Fields record) {
    return record.has("media_type") || TIMES.stream().anyMatch(record::has);
  }

  /// Reads a post, then the comments and likes that are in it, each for itself.
  static void read(Fields post, Outlet outlet) {
    ApiUser owner = ApiUser.author(post).showing(post.text("audience"));
    String number = ApiRecords.number(post, "the post");
    post(post, number, owner.author(), outlet);
    for (String name : COMMENTS) {
      ApiComment.readAll(post, name, owner.audience(), outlet);
    }
    for (String name : LIKES) {
      likes(post, name, number, outlet);
    }
  }

  private static void post(Fields post, String number, Author author, Outlet outlet) {
    Instant at =
        post.time(TIMES)
            .or(() -> caption(post).flatMap(caption -> caption.time(CAPTION_TIMES)))
            .orElseThrow(() -> new Refusal("expected the time of the post, but found none"));
    List<Fields> parts =
        PARTS.stream()
            .flatMap(name -> ApiRecords.list(post, name).stream())
            .map(Fields::of)
            .toList();
    List<Fields> shown = parts.isEmpty() ? List.of(post) : parts;
    List<Medium> media = shown.stream().flatMap(part -> medium(part).stream()).toList();
    String id = "media " + number;
    outlet.items(List.of(author.says(id, kind(post), at, media, words(post))));
    for (int i = 0; i < shown.size(); i++) {
      String description = PlainText.of(shown.get(i).text("alt_text"));
      if (!description.isEmpty()) {
        String part = "%s#attachment-%d-description".formatted(id, i + 1);
        List<Medium> one = medium(shown.get(i)).stream().toList();
        outlet.items(List.of(author.says(part, Kind.CAPTION, at, one, description)));
      }
    }
  }

  private static Kind kind(Fields post) {
    boolean story =
        Stream.of("media_product_type", "product_type")
            .anyMatch(name -> post.text(name).equalsIgnoreCase("story"));
    return story ? Kind.STORY : Kind.POST;
  }

  private static Optional<Fields> caption(Fields post) {
    return post.get("caption").filter(Value.Members.class::isInstance).map(Fields::of);
  }

  private static String words(Fields post) {
    if (post.get("caption").orElse(new Value.Nothing()) instanceof Value.Text(String text)) {
      return PlainText.of(text);
    }
    return PlainText.of(
        post.object("caption")
            .map(caption -> caption.text("text"))
            .or(() ->
                ApiRecords.list(post, "edge_media_to_caption").stream()
                    .map(caption -> Fields.of(caption).text("text"))
                    .findFirst())
            .orElse(""));
  }

  private static Optional<Medium> medium(Fields part) {
    String said =
        Stream.of("media_type", "type", "__typename")
            .flatMap(name -> part.get(name).stream())
            .map(ApiMedia::word)
            .findFirst()
            .orElse("");
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "1", "image", "graphimage", "xdtgraphimage" -> Optional.of(Medium.of(Medium.Sort.PHOTO));
      case "2", "video", "graphvideo", "xdtgraphvideo" -> Optional.of(Medium.of(Medium.Sort.VIDEO));
      default -> byFiles(part);
    };
  }

  private static Optional<Medium> byFiles(Fields part) {
    if (part.has("videos")) {
      return Optional.of(Medium.of(Medium.Sort.VIDEO));
    }
    return part.has("images") ? Optional.of(Medium.of(Medium.Sort.PHOTO)) : Optional.empty();
  }

  private static String word(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Digits(String digits) -> digits;
      case Value.Truth _, Value.Nothing _, Value.Many _, Value.Members _ -> "";
    };
  }

  /// Whoever likes says nothing, and the API does not say when.
  private static void likes(Fields post, String name, String number, Outlet outlet) {
    outlet.attempt(() -> {
      List<Value> likes = ApiRecords.list(post, name);
      for (int i = 0; i < likes.size(); i++) {
        Value like = likes.get(i);
        Outlet place = outlet.at("like", i + 1L);
        place.attempt(() -> {
          Author author = ApiUser.of(Fields.of(like)).author();
          String id = "like " + number;
          place.items(List.of(author.says(id, Kind.REACTION, Instant.EPOCH, List.of(), "")));
        });
      }
    });
  }
}
