package dev.lethe.curate.personal;

import module java.base;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;

/// Telephone numbers. One pass finds short runs of digits and what parts them; only those are shown
/// to libphonenumber, which knows every country's numbers. A run without a country's prefix must be
/// valid in one of a few countries, or words before it must say that it is a telephone's.
final class Phones implements Detector {

  /// Digits of a number: the shortest that is parted, and the longest (ITU-T E.164 has 15, an
  /// extension some more).
  private static final int FEWEST = 7;

  private static final int MOST = 20;

  /// Chars of a run; longer ones are tables of numbers.
  private static final int LONGEST = 40;

  /// How many beginnings libphonenumber may try within a run.
  private static final long TRIES = 4;

  /// How many runs of one text are tried in all regions; in a text with more, every likely run
  /// counts as a number.
  private static final int LOOKS = 1000;

  /// Where a number without a country's prefix may be from.
  private static final List<String> REGIONS =
      List.of("US", "GB", "DE", "FR", "ES", "IT", "NL", "BE", "CH", "AT", "SE", "DK", "AU");

  private static final Nearby SAID =
      new Nearby(
          List.of(
              "phone",
              "tel",
              "telef",
              "telep",
              "téléph",
              "tél",
              "mobil",
              "handy",
              "cell",
              "cellp",
              "call",
              "called",
              "calling",
              "fax",
              "whatsapp",
              "sms",
              "text me",
              "dial",
              "hotline",
              "contact",
              "rufn",
              "anruf",
              "ruf",
              "appel",
              "joindre",
              "portable",
              "reach me",
              "desk",
              "answering"));

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

  @Override
  public void find(String text, List<Span> found) {
    if (!Chars.hasDigits(text, FEWEST)) {
      return;
    }
    int looks = 0;
    for (int at = 0; at < text.length(); at++) {
      if (begins(text, at)) {
        Run run = Run.at(text, at);
        if (run.digits() > MOST || run.length() > LONGEST) {
          prefixed(text, run, found);
        } else if (isPossible(text, run) && isNumber(text, run, looks++)) {
          found.add(new Span(start(text, run), run.extended(text), PersonalType.PHONE));
        }
        at = run.end() - 1;
      }
    }
  }

  private static boolean isPossible(String text, Run run) {
    return run.digits() >= FEWEST
        && !run.isOtherwise(text)
        && Chars.closes(text, run.extended(text));
  }

  /// Where a number begins: a parenthesis that nothing in it closes opens a remark, not an area's
  /// code.
  private static int start(String text, Run run) {
    int open = 0;
    for (int i = run.start(); i < run.end(); i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return open > 0 && text.charAt(run.start()) == '(' ? run.start() + 1 : run.start();
  }

  private static boolean begins(String text, int at) {
    if (Chars.isDigit(text, at)) {
      return Chars.opens(text, at);
    }
    int digit = Chars.isOneOf(text, at + 1, "+(") ? at + 2 : at + 1;
    return Chars.isOneOf(text, at, "+(＋") && Chars.isDigit(text, digit);
  }

  private boolean isNumber(String text, Run run, int looks) {
    return SAID.before(text, run.start())
        || isPrefixed(text, run)
        || (isLikely(text, run) && (looks >= LOOKS || isValid(text, run)));
  }

  private boolean isPrefixed(String text, Run run) {
    return (Chars.isOneOf(text, run.start(), "+＋") || text.startsWith("(+", run.start()))
        && matches(text, run, "ZZ", Leniency.POSSIBLE);
  }

  /// Without words that say so, a number has nine digits and is parted, or begins with 0.
  private static boolean isLikely(String text, Run run) {
    return run.digits() >= 9
        && (run.isParted() || Chars.digit(text, run.start()) == 0)
        && !run.isDecimal(text);
  }

  private boolean isValid(String text, Run run) {
    return REGIONS.stream().anyMatch(region -> matches(text, run, region, Leniency.VALID));
  }

  private boolean matches(String text, Run run, String region, Leniency leniency) {
    return numbers
        .findNumbers(text.substring(run.start(), run.end()), region, leniency, TRIES)
        .iterator()
        .hasNext();
  }

  /// In a table of numbers, those that begin with a country's prefix.
  private void prefixed(String text, Run run, List<Span> found) {
    for (int at = run.start(); at < run.end(); at++) {
      if (Chars.isOneOf(text, at, "+＋")) {
        int end = afterPrefixed(text, at, run.end());
        String part = text.substring(at, end);
        if (Chars.hasDigits(part, FEWEST)) {
          for (PhoneNumberMatch match : numbers.findNumbers(part, "ZZ", Leniency.POSSIBLE, 1)) {
            found.add(new Span(at + match.start(), at + match.end(), PersonalType.PHONE));
          }
        }
        at = end - 1;
      }
    }
  }

  private static int afterPrefixed(String text, int start, int limit) {
    int end = start + 1;
    while (end < limit && end < start + LONGEST && !Chars.isOneOf(text, end, "+＋")) {
      end++;
    }
    return end;
  }
}
