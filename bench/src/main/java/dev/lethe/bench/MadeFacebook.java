package dev.lethe.bench;

import module java.base;

/// A Facebook export of an invented person: profile, posts, comments and reactions in the shapes
/// that docs/spec/facebook.md describes.
final class MadeFacebook {

  private static final String POST =
      """
      {
        "timestamp": %1$d,
        "data": [
          {
            "post": %2$s
          }
        ],
        "title": %3$s
      }\
      """;
  private static final String PHOTO =
      """
      {
        "timestamp": %1$d,
        "attachments": [
          {
            "data": [
              {
                "media": {
                  "uri": "your_facebook_activity/posts/media/Mobileuploads_1/%1$d.jpg",
                  "creation_timestamp": %1$d,
                  "media_metadata": {
                    "photo_metadata": {
                      "exif_data": [
                        {
                          "upload_ip": "203.0.113.77",
                          "taken_timestamp": %1$d,
                          "orientation": 1
                        }
                      ]
                    }
                  },
                  "title": "Mobile uploads",
                  "description": %4$s
                }
              }
            ]
          }
        ],
        "data": [
          {
            "post": %2$s
          },
          {
            "update_timestamp": %1$d
          }
        ],
        "title": %3$s
      }\
      """;

  private final MadeWords words;
  private final String name;

  MadeFacebook(MadeWords words) {
    this.words = words;
    this.name = words.name();
  }

  /// Writes about as many bytes into this folder.
  void write(Path folder, long account, long bytes) throws IOException {
    Path about = folder.resolve("personal_information", "profile_information");
    Files.writeString(
        Files.createDirectories(about).resolve("profile_information.json"),
        """
        {
          "profile_v2": {
            "name": {"full_name": %1$s, "first_name": "A", "last_name": "B"},
            "birthday": {"year": 1980, "month": 4, "day": 2},
            "intro_bio": {"name": %2$s},
            "profile_uri": "https://www.facebook.com/profile.php?id=%3$d",
            "registration_timestamp": 1456833600
          }
        }
        """
            .formatted(MadeList.string(name), MadeList.string(words.text(6)), account));
    Path activity = folder.resolve("your_facebook_activity");
    try (MadeList posts =
            new MadeList(
                activity.resolve("posts"), "your_posts__check_ins__photos_and_videos", "");
        MadeList comments =
            new MadeList(activity.resolve("comments_and_reactions"), "comments", "comments_v2");
        MadeList reactions =
            new MadeList(activity.resolve("comments_and_reactions"), "likes_and_reactions", "")) {
      long second = 1_700_000_000;
      while (posts.bytes() + comments.bytes() + reactions.bytes() < bytes) {
        second -= 1 + words.below(50);
        posts.add(post(second));
        comments.add(comment(second));
        reactions.add(reaction(second));
      }
    }
  }

  private String post(long second) {
    return (words.below(3) == 0 ? PHOTO : POST)
        .formatted(
            second,
            MadeList.string(words.text(25)),
            MadeList.string(name + " updated his status."),
            MadeList.string(words.text(5)));
  }

  private String comment(long second) {
    return """
    {
      "timestamp": %1$d,
      "data": [
        {
          "comment": {
            "timestamp": %1$d,
            "comment": %2$s,
            "author": %3$s
          }
        }
      ],
      "title": %4$s
    }\
    """
        .formatted(
            second,
            MadeList.string(words.text(8)),
            MadeList.string(name),
            MadeList.string("%s commented on %s's post.".formatted(name, words.name())));
  }

  private String reaction(long second) {
    return """
    {
      "timestamp": %1$d,
      "data": [
        {
          "reaction": {
            "reaction": "%2$s",
            "actor": %3$s
          }
        }
      ],
      "title": %4$s
    }\
    """
        .formatted(
            second,
            words.one(List.of("LIKE", "LOVE", "HAHA", "SORRY")),
            MadeList.string(name),
            MadeList.string("%s likes %s's post.".formatted(name, words.name())));
  }
}
