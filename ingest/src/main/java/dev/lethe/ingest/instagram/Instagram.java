package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.files.Limits;
import dev.lethe.ingest.files.Sources;
import dev.lethe.ingest.media.MediaFiles;
import dev.lethe.ingest.meta.Statement;

/// Reads Instagram's exports ("download your information" in JSON) and records of its API.
///
/// An export is a folder, an archive (zip, tar.gz) or several parts of one; all paths of one call
/// are one person's export. Of its files are opened, wherever they lie, and no others:
///
/// | file | becomes |
/// |---|---|
/// | `posts.json`, `posts_N.json`, `reels.json`, `reels_N.json`, `igtv_videos.json` | posts, and captions of single media |
/// | `stories.json`, `stories_N.json` | stories |
/// | `post_comments.json`, `post_comments_N.json`, `reels_comments.json`, `reels_comments_N.json` | replies |
/// | `liked_posts.json`, `liked_comments.json`, `story_likes.json`, `polls.json` | reactions without words |
/// | `personal_information.json` | the profile, and the document of what it says |
///
/// Messages, searches, contacts, followers, saved and archived posts, advertisements, devices,
/// logins and all else are not opened. Of the photos and videos that lie in the export size, date
/// and duration are read, nothing else.
///
/// Records of the API (media, comments, users) are in files that are named alone, in `.jsonl` and
/// `.ndjson` files, and in `media.json`, `comments.json`, `user.json` and `users.json`, each also
/// with a number. They say themselves who wrote and whether it is public.
public final class Instagram implements Source {

  /// The platform of Instagram's accounts.
  static final String PLATFORM = "instagram";

  private static final String EXPECTED =
      "an Instagram source is the folder or the archive (.zip, .tar.gz) of an export in JSON, or a"
          + " .json or .jsonl file of API records";

  private final Statement statement;
  private final Sources sources;

  /// Reads within the usual limits.
  ///
  /// @param statement what the operator states about the export: its account, on the platform
  ///   `instagram`, and its audience
  public Instagram(Statement statement) {
    this(statement, Limits.USUAL);
  }

  /// Reads archives within these limits.
  Instagram(Statement statement, Limits limits) {
    statement.account().ifPresent(Instagram::check);
    this.statement = statement;
    this.sources = new Sources(limits);
  }

  @Override
  public void read(List<Path> paths, Sink sink) throws IOException {
    for (Path path : paths) {
      check(path);
    }
    MediaFiles media = MediaFiles.in(paths, MediaFiles.USUAL, sink::broken);
    Owner owner = new Owner();
    for (Path path : paths) {
      sources.open(path, new Introduction(path, owner, media, sink));
    }
    Export export = new Export(owner, statement, media, sink);
    for (Path path : paths) {
      Contents contents = new Contents(export, media, sink);
      sources.open(path, contents);
      if (contents.files() == 0 && !media.isIn(path)) {
        contents.broken(path.toString(), "expected files to read, but found none: " + EXPECTED);
      }
    }
    export.describe();
  }

  private static void check(Account account) {
    if (!account.platform().equals(PLATFORM)) {
      throw new IllegalArgumentException(
          "the account of an Instagram export is instagram:ID, but was one of "
              + account.platform());
    }
  }

  private static void check(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString(), null, "no such file; " + EXPECTED);
    }
    if (!Files.isReadable(path)) {
      throw new AccessDeniedException(path.toString(), null, "not readable; " + EXPECTED);
    }
  }
}
