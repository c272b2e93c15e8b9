package dev.lethe.web;

import module java.base;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.javalin.http.Context;

/// What the pages say, in one language. A text is an ICU message; it is told with what it names.
///
/// @param locale the language
/// @param texts each key's message
public record Words(Locale locale, SortedMap<String, String> texts) {

  /// The languages there are, the usual one first.
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

  /// Numbers that fewer people stand behind are not told.
  private static final int FEW = 10;

  private static final Map<Locale, Words> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(each -> each, Words::read));

  public Words {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /// The words of a language, or English ones.
  public static Words in(String language) {
    Locale wanted = Locale.of(Locale.forLanguageTag(language).getLanguage());
    return Objects.requireNonNull(ALL.getOrDefault(wanted, ALL.get(Locale.ENGLISH)));
  }

  /// The words that somebody wants: by `lang` in the address, else by what the browser prefers.
  public static Words of(Context context) {
    String asked = context.queryParam("lang");
    if (asked != null) {
      return in(asked);
    }
    String accepts = context.header("Accept-Language");
    if (accepts == null || accepts.length() > 200) {
      return in("en");
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(accepts), LANGUAGES);
      return in(best == null ? "en" : best.getLanguage());
    } catch (IllegalArgumentException e) {
      return in("en");
    }
  }

  /// The language's tag (BCP 47), such as `de`.
  public String tag() {
    return locale.toLanguageTag();
  }

  /// The direction in which it is written: `ltr` or `rtl`.
  public String direction() {
    return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
  }

  /// A text.
  public String say(String key) {
    return say(key, Map.of());
  }

  /// A text with one thing that it names.
  public String say(String key, String name, Object value) {
    return say(key, Map.<String, Object>of(name, value));
  }

  /// A text with the things that it names.
  public String say(String key, Map<String, ?> named) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for \"%s\" in %s".formatted(key, tag()));
    }
    return new MessageFormat(text, ULocale.forLocale(locale))
        .format(new HashMap<String, Object>(named));
  }

  /// A day, as people of this language write it.
  public String day(Instant instant) {
    return instant
        .atZone(ZoneOffset.UTC)
        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  /// A day, as people of this language write it.
  public String day(LocalDate day) {
    return day(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /// A day and a time in Coordinated Universal Time.
  public String time(Instant instant) {
    return instant
        .atZone(ZoneOffset.UTC)
        .format(
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale));
  }

  /// A number, as people of this language write it.
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /// About how many people: no number below ten.
  public String people(long people) {
    return people < FEW ? say("few") : about(people);
  }

  /// About how many documents of so many people: no number if there are fewer than ten.
  public String documents(long people, long documents) {
    return people < FEW ? say("few.people") : about(documents);
  }

  private String about(long number) {
    return say("roughly", "number", rounded(number));
  }

  /// A number cut down to two digits, and to tens at least: so nothing about one person follows
  /// from two numbers, or from the same number on two days.
  public static long rounded(long number) {
    long unit = FEW;
    while (number / unit >= 100) {
      unit *= 10;
    }
    return number - number % unit;
  }

  /// A language's own name, such as `Français`.
  public static String name(Locale language) {
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  /// A platform's name, as people write it.
  public static String platform(String platform) {
    return switch (platform) {
      case "activitypub" -> "Mastodon & Fediverse";
      case "bluesky" -> "Bluesky";
      case "facebook" -> "Facebook";
      case "instagram" -> "Instagram";
      default -> platform;
    };
  }

  private static Words read(Locale locale) {
    String name = "words_%s.properties".formatted(locale.getLanguage());
    Properties texts = new Properties();
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + name, e);
    }
    SortedMap<String, String> all = new TreeMap<>();
    texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
    return new Words(locale, all);
  }
}
