package dev.lethe.curate.personal.id;

import module java.base;

import dev.lethe.curate.personal.Nearby;

/// The United States' social security number: area, group and serial number, none of them zero, the
/// area neither 666 nor above 899 (SSA, POMS RM 10201.035). It has no check digit: it must be
/// parted 3-2-4, or words before it must say what it is. After such words the other numbers of a
/// taxpayer count too: ITIN (area from 900) and EIN (2-7).
final class AmericanSecurityNumber implements NationalIdentifier {

  private static final Shape PARTED = new Shape("ddd-dd-dddd");
  private static final Shape SAID_SHAPE = new Shape("ddd~dd~dddd");
  private static final Shape EMPLOYER = new Shape("dd-ddddddd");
  private static final Nearby SAID =
      new Nearby(List.of("ssn", "social sec", "tax id", "taxpayer", "itin", "tin", "ein"));

  @Override
  public int end(String text, int start) {
    return PARTED
        .at(text, start)
        .filter(match -> isIssued(match.compact()))
        .or(() -> said(text, start))
        .map(Shape.Match::end)
        .orElse(start);
  }

  private static Optional<Shape.Match> said(String text, int start) {
    return SAID_SHAPE
        .at(text, start)
        .or(() -> EMPLOYER.at(text, start))
        .filter(_ -> SAID.before(text, start));
  }

  private static boolean isIssued(String digits) {
    String area = digits.substring(0, 3);
    return !area.equals("000")
        && !area.equals("666")
        && area.charAt(0) != '9'
        && !digits.startsWith("00", 3)
        && !digits.endsWith("0000");
  }
}
