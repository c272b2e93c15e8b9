package dev.lethe.bench;

import module java.base;

/// An Instagram export of an invented person: profile, posts, comments and likes in the shapes that
/// docs/spec/instagram.md describes.
final class MadeInstagram {

  private final MadeWords words;

  MadeInstagram(MadeWords words) {
    this.words = words;
  }

  /// Writes about as many bytes into this folder.
  void write(Path folder, long account, long bytes) throws IOException {
    Path about = folder.resolve("personal_information", "personal_information");
    Files.writeString(
        Files.createDirectories(about).resolve("personal_information.json"),
        """
        {
          "profile_user": [
            {
              "title": "User information",
              "string_map_data": {
                "Username": {"href": "", "value": "made.%1$d", "timestamp": 0},
                "Bio": {"href": "", "value": %2$s, "timestamp": 0},
                "Date of birth": {"href": "", "value": "1980-04-02", "timestamp": 0},
                "Private account": {"href": "", "value": "False", "timestamp": 0}
              }
            }
          ]
        }
        """
            .formatted(account, MadeList.string(words.text(6))));
    Path activity = folder.resolve("your_instagram_activity");
    try (MadeList posts = new MadeList(activity.resolve("media"), "posts", "");
        MadeList comments = new MadeList(activity.resolve("comments"), "post_comments", "");
        MadeList likes =
            new MadeList(activity.resolve("likes"), "liked_posts", "likes_media_likes")) {
      long second = 1_700_000_000;
      while (posts.bytes() + comments.bytes() + likes.bytes() < bytes) {
        second -= 1 + words.below(50);
        int other = words.below(1000);
        posts.add(
            """
            {
              "media": [
                {
                  "uri": "media/posts/202403/made_%1$d.jpg",
                  "creation_timestamp": %1$d,
                  "media_metadata": {
                    "photo_metadata": {
                      "exif_data": [
                        {
                          "latitude": 48.44,
                          "longitude": -22.6514
                        },
                        {
                          "scene_capture_type": "standard",
                          "device_id": "android-0000000000000000",
                          "source_type": "4"
                        }
                      ]
                    },
                    "camera_metadata": {
                      "has_camera_metadata": true
                    }
                  },
                  "title": %2$s,
                  "cross_post_source": {
                    "source_app": "FB"
                  }
                }
              ]
            }\
            """
                .formatted(second, MadeList.string(words.text(20))));
        comments.add(
            """
            {
              "media_list_data": [
                {
                  "uri": ""
                }
              ],
              "string_map_data": {
                "Comment": {
                  "value": %2$s
                },
                "Media Owner": {
                  "value": "made.%3$d"
                },
                "Time": {
                  "timestamp": %1$d
                }
              }
            }\
            """
                .formatted(second, MadeList.string(words.text(8)), other));
        likes.add(
            """
            {
              "title": "made.%3$d",
              "string_list_data": [
                {
                  "href": "https://www.instagram.com/p/%1$d/",
                  "value": %2$s,
                  "timestamp": %1$d
                }
              ]
            }\
            """
                .formatted(second, MadeList.string("👍"), other));
      }
    }
  }
}
