package dev.lethe.curate.personal;

import module java.base;

/// International Bank Account Numbers (ISO 13616): a country that has them, its length, and a
/// remainder of 1 modulo 97 (ISO 7064). Groups may be parted by one space or hyphen.
final class Ibans implements Detector {

  /// Countries and the lengths of their numbers, from SWIFT's IBAN registry, release 100.
  private static final Map<String, Integer> LENGTHS =
      lengths(
          "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22"
              + " DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28"
              + " HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20"
              + " LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28"
              + " PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28"
              + " TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30");

  private static Map<String, Integer> lengths(String table) {
    return Arrays.stream(table.split(" "))
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));
  }

  @Override
  public void find(String text, List<Span> found) {
    if (!Chars.hasDigits(text, 10)) {
      return;
    }
    for (int at = 0; at + 15 <= text.length(); at++) {
      if (isHead(text, at)) {
        int end = iban(text, at);
        if (end > at) {
          found.add(new Span(at, end, PersonalType.IBAN));
          at = end - 1;
        }
      }
    }
  }

  /// Two letters and two digits, not inside a word.
  private static boolean isHead(String text, int at) {
    return isLetter(text, at)
        && isLetter(text, at + 1)
        && Chars.isDigit(text, at + 2)
        && Chars.isDigit(text, at + 3)
        && Chars.opens(text, at);
  }

  private static boolean isLetter(String text, int at) {
    char c = text.charAt(at);
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /// The end of the IBAN that begins here, or `start` if none does.
  private static int iban(String text, int start) {
    int length = LENGTHS.getOrDefault(text.substring(start, start + 2).toUpperCase(Locale.ROOT), 0);
    StringBuilder compact = new StringBuilder();
    int at = start;
    while (compact.length() < length && at < text.length()) {
      if (Chars.isWord(text, at)) {
        compact.append(text.charAt(at++));
      } else if (isGap(text, at)) {
        at++;
      } else {
        return start;
      }
    }
    boolean whole = length > 0 && compact.length() == length && Chars.closes(text, at);
    return whole && remainder(compact) == 1 ? at : start;
  }

  private static boolean isGap(String text, int at) {
    return (Chars.isSpace(text, at) || Chars.is(text, at, '-')) && Chars.isWord(text, at + 1);
  }

  /// The number modulo 97, its first four places moved to the end and letters read as 10 to 35.
  private static int remainder(CharSequence compact) {
    int remainder = 0;
    for (int i = 0; i < compact.length(); i++) {
      int value = Character.digit(compact.charAt((i + 4) % compact.length()), 36);
      if (value < 0) {
        return -1;
      }
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
    }
    return remainder;
  }
}
