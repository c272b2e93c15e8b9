package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.files.Limits;
import dev.lethe.ingest.files.Sources;
import dev.lethe.ingest.media.MediaFiles;
import dev.lethe.ingest.meta.Statement;

/// Reads Facebook's exports ("download your information", JSON) and records of its Graph API.
///
/// Of an export, a folder, an archive or several parts of one, these files are read, wherever they
/// lie: `your_posts*.json`, `profile_posts_N.json`, `your_reels.json`,
/// `posts_on_other_pages_and_profiles.json`, `group_posts_and_comments.json`,
/// `archived_stories.json`, `comments.json`, `your_comments_in_groups.json`,
/// `likes_and_reactions*.json`, `posts_and_comments.json`, `your_photos.json`, `your_videos.json`,
/// `your_uncategorized_photos.json`, `album/N.json` and `profile_information.json`. All others are
/// not: messages, searches, advertising, security, locations, what others wrote, what was archived
/// or thrown away. Of the photos, videos and sounds that posts and comments name, and that lie in
/// the export, size, date and duration are read, nothing else. Records of the Graph API are read
/// from `.jsonl` and `.ndjson` files and from `graph*.json`; a file that is named itself is read
/// whatever its name is.
public final class Facebook implements Source {

  private static final String EXPECTED =
      "a Facebook source is an export in JSON as a folder or an archive (.zip, .tar.gz), its parts,"
          + " or files of Graph API records (.jsonl, graph*.json)";

  private final Statement statement;
  private final Sources sources;

  /// Reads the export of which an operator states this.
  public Facebook(Statement statement) {
    this(statement, Limits.USUAL);
  }

  /// Reads archives within these limits.
  Facebook(Statement statement, Limits limits) {
    statement.account().ifPresent(Facebook::check);
    this.statement = statement;
    this.sources = new Sources(limits);
  }

  private static void check(Account account) {
    if (!account.platform().equals(Accounts.PLATFORM) || !Accounts.isNumber(account.id())) {
      throw new IllegalArgumentException(
          "expected an account of Facebook by its number, such as facebook:100001234567890, but"
              + " found one of "
              + account.platform()
              + "; give --account facebook:ID");
    }
  }

  @Override
  public void read(List<Path> paths, Sink sink) throws IOException {
    for (Path path : paths) {
      check(path);
    }
    Owner owner = OwnerSearch.in(paths, sources, statement.account());
    MediaFiles media = MediaFiles.in(paths, MediaFiles.USUAL, sink::broken);
    Records records = new Records(sink, new Export(owner, statement.audience(), media));
    for (Path path : paths) {
      Archive archive = new Archive(path, records);
      sources.open(path, archive);
      if (archive.files() == 0 && !media.isIn(path)) {
        archive.broken(path.toString(), "expected files to read, but found none: " + EXPECTED);
      }
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
