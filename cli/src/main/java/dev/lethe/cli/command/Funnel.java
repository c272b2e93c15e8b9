package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.IngestReport;
import dev.lethe.cli.home.Outcomes;
import dev.lethe.core.corpus.Reason;
import dev.lethe.core.corpus.Source.Broken;

/// What came in and what stays out, as a table.
public final class Funnel {

  private static final int PROBLEMS_SHOWN = 10;

  private Funnel() {}

  /// The table.
  public static String text(IngestReport report) {
    StringBuilder text = new StringBuilder();
    row(text, report.read(), "items read about " + Numbers.of(report.people(), "account"));
    row(text, report.broken().size(), "could not be read");
    row(text, report.merged(), "merged: repeats, versions, deletions");
    text.append(
        report.outcomes().platforms().size() > 1
            ? byPlatform(report.outcomes())
            : reasons(report.excluded()) + line(report.eligible(), "may be learned"));
    text.append(placeholders(report.outcomes().replaced()));
    return text.append(problems(report.broken())).toString();
  }

  /// What could not be read, a line each; of many the first.
  static String problems(List<Broken> broken) {
    StringBuilder text = new StringBuilder();
    broken.stream().limit(PROBLEMS_SHOWN).forEach(each -> text.append(problem(each)));
    if (broken.size() > PROBLEMS_SHOWN) {
      text.append("… and %d more\n".formatted(broken.size() - PROBLEMS_SHOWN));
    }
    return text.toString();
  }

  private static String placeholders(SortedMap<String, Long> replaced) {
    return replaced.isEmpty()
        ? ""
        : line(
            replaced.values().stream().mapToLong(Long::longValue).sum(),
            "personal data in them became placeholders: "
                + replaced.entrySet().stream()
                    .map(each -> "%,d %s".formatted(each.getValue(), each.getKey()))
                    .collect(Collectors.joining(", ")));
  }

  /// What stays out, a line for each reason.
  static String reasons(SortedMap<Reason, Long> excluded) {
    StringBuilder text = new StringBuilder();
    excluded.forEach((reason, count) -> row(text, count, "out: " + words(reason)));
    return text.toString();
  }

  /// A column for each platform, and one for all.
  private static String byPlatform(Outcomes outcomes) {
    SortedSet<String> platforms = outcomes.platforms();
    StringBuilder text = new StringBuilder("      all");
    platforms.forEach(each -> text.append(" %11s".formatted(each)));
    text.append('\n');
    outcomes
        .excluded()
        .forEach((reason, count) -> {
          text.append("%,9d".formatted(count));
          platforms.forEach(
              each -> text.append(" %,11d".formatted(outcomes.excluded(each, reason))));
          text.append("  out: %s\n".formatted(words(reason)));
        });
    text.append("%,9d".formatted(outcomes.eligible()));
    platforms.forEach(each -> text.append(" %,11d".formatted(outcomes.eligible(each))));
    return text.append("  may be learned\n").toString();
  }

  static void row(StringBuilder text, long count, String what) {
    text.append(line(count, what));
  }

  private static String line(long count, String what) {
    return "%,9d  %s\n".formatted(count, what);
  }

  private static String problem(Broken broken) {
    return "  %s: %s\n".formatted(broken.where(), broken.problem());
  }

  private static String words(Reason reason) {
    return switch (reason) {
      case AUDIENCE -> "audience (not public)";
      case AGE -> "age (a minor, or age unknown)";
      case OBJECTION -> "objection (the author objected)";
      case CONSENT -> "consent (needed, and none on record)";
      case NOTICE -> "notice (not told of the training yet)";
      case DEPTH -> "depth (older than the policy reaches, or another platform)";
      case QUARANTINE -> "quarantine (too young)";
      case EPHEMERAL -> "ephemeral (a story, shown for a day)";
      case RESERVATION -> "reservation (a signal asks not to use it)";
      case GONE -> "gone (deleted, or the account gone or private)";
      case BOT -> "bot (a program or an organisation)";
      case EMPTY -> "empty (no words: reactions and the like)";
      case DUPLICATE -> "duplicate (the same author said it before)";
      case QUALITY -> "quality (nothing to learn from)";
    };
  }
}
