package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.ingest.json.Value;

/// A person's birthday, and what it says about age.
final class Birthday {

  private static final int FULL_AGE = 18; // years

  /// Where a day ends last: the farthest zone behind UTC.
  private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

  private static final Pattern AMERICAN = Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})");

  private Birthday() {}

  /// The age group of whoever has this profile or record, judged at the latest instant that it
  /// names: no clock is asked. It is unknown if nothing names an instant or the day of birth, and
  /// if that is no day, which is a finding.
  static AgeGroup group(Node record, Optional<Instant> latest, Findings findings) {
    try {
      return record
          .get("birthday")
          .flatMap(Birthday::of)
          .flatMap(birthday -> latest.map(at -> group(birthday, at)))
          .orElse(AgeGroup.UNKNOWN);
    } catch (Refusal refused) {
      findings.problem(refused.getMessage() + "; the age counts as unknown");
      return AgeGroup.UNKNOWN;
    }
  }

  private static AgeGroup group(LocalDate birthday, Instant at) {
    LocalDate day = at.atOffset(LAST).toLocalDate();
    return day.isBefore(birthday.plusYears(FULL_AGE)) ? AgeGroup.MINOR : AgeGroup.ADULT;
  }

  /// The day, written as `{"year", "month", "day"}` or as `MM/DD/YYYY`; empty if the year is not
  /// told.
  private static Optional<LocalDate> of(Node birthday) {
    if (birthday.value() instanceof Value.Text(String text)) {
      Matcher parts = AMERICAN.matcher(text);
      return parts.matches()
          ? date(birthday, number(parts, 3), number(parts, 1), number(parts, 2))
          : Optional.empty();
    }
    long year = birthday.whole("year").orElse(0);
    return year < 1
        ? Optional.empty()
        : date(birthday, year, birthday.whole("month").orElse(0), birthday.whole("day").orElse(0));
  }

  private static long number(Matcher parts, int group) {
    return Long.parseLong(parts.group(group));
  }

  private static Optional<LocalDate> date(Node birthday, long year, long month, long day) {
    try {
      return Optional.of(
          LocalDate.of(Math.toIntExact(year), Math.toIntExact(month), Math.toIntExact(day)));
    } catch (DateTimeException | ArithmeticException _) {
      throw birthday.expected("a day of the calendar");
    }
  }
}
