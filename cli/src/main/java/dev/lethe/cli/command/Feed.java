package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.AccountNames;
import dev.lethe.cli.home.Ages;
import dev.lethe.cli.home.Exports;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.activitystreams.ActivityStreams;
import dev.lethe.ingest.bluesky.Bluesky;
import dev.lethe.ingest.facebook.Facebook;
import dev.lethe.ingest.instagram.Instagram;
import dev.lethe.ingest.mastodon.Mastodon;
import dev.lethe.ingest.meta.Statement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is to be read, and what the operator states about it.
final class Feed {

  /// The kinds of source there are.
  enum Kind {
    activitystreams,
    mastodon,
    bluesky,
    facebook,
    instagram,
    exports
  }

  /// What an operator may state about an audience.
  enum Stated {
    @SuppressWarnings("JavaLangClash") // a word of the command line
    PUBLIC
  }

  @Parameters(index = "0", paramLabel = "SOURCE", description = "${COMPLETION-CANDIDATES}")
  private Kind kind = Kind.activitystreams;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "a folder, an archive (.zip, .tar.gz), .jsonl or .json files; of `exports` a table (.csv)")
  private List<Path> paths = List.of();

  @Option(
      names = "--account",
      paramLabel = "ACCOUNT",
      description = "whose export it is, where it does not say so itself: platform:id")
  private @Nullable String account;

  @Option(
      names = "--audience",
      paramLabel = "AUDIENCE",
      description = "state that everyone could read it (public), and answer for that")
  private @Nullable Stated audience;

  @Option(
      names = "--ages",
      paramLabel = "FILE",
      description = "a table of ages that you attest: columns account, ageGroup")
  private @Nullable Path ages;

  /// What reads it.
  Source source() {
    Source source =
        switch (kind) {
          case activitystreams -> new ActivityStreams();
          case mastodon -> new Mastodon();
          case bluesky -> new Bluesky();
          case facebook -> new Facebook(statement());
          case instagram -> new Instagram(statement());
          case exports -> new Exports();
        };
    return ages == null ? source : new Ages(source, ages);
  }

  /// Where it lies.
  List<Path> paths() {
    return paths;
  }

  private Statement statement() {
    return new Statement(
        Optional.ofNullable(account).map(AccountNames::account),
        audience == null ? Audience.UNKNOWN : Audience.PUBLIC);
  }
}
