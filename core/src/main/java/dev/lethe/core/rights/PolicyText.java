package dev.lethe.core.rights;

import module java.base;

import dev.lethe.core.rights.Policy.AgeProof;
import dev.lethe.core.rights.Policy.Conversations;
import dev.lethe.core.rights.Policy.Jurisdiction;
import dev.lethe.core.rights.Policy.Mode;
import dev.lethe.core.rights.Policy.Unreached;

/// A policy's text on its way to becoming a policy: `key = value` lines after the first, comments
/// from `#` to the end of a line.
final class PolicyText {

  static final String FORMAT = "lethe.dev/policy@v1";

  static final String FRESH =
      """
      lethe.dev/policy@v1
      # Who may be learned from. Words are always public ones by adults who did not object.
      name            = fresh home

      # Platforms it reaches: every, or names such as activitypub facebook instagram bluesky.
      platforms       = every

      # On which ground, by country: `objection` (unless the person objects) or `consent` (only with
      # a recorded yes), and the legal basis in your words. * is everybody else. Somebody whose
      # country is unknown falls under whichever asks for more.
      jurisdiction *  = objection "legitimate interest, GDPR Art. 6(1)(f)"

      # When people were told, until when their objections were awaited, and the first day of training.
      announced       = none
      objection-until = none
      training-from   = none

      # Whether people whom no notice reached are in, or stay out until `lethe notify` reaches them.
      unreached       = in

      # What people said to an assistant: out, or in with a consent of its own for each conversation.
      conversations   = out

      # How it is known that somebody is an adult: `platform` (or a list given with --ages), or your
      # own word for all of whom nothing is known:
      #   attested "registration requires 18 or older" by NAME on 2025-04-01
      age             = platform

      # The first day whose documents it reaches, or none.
      depth           = none

      # How many days a document waits after its publication.
      quarantine      = 0 days
      """;

  private static final List<String> KEYS =
      List.of(
          "name",
          "platforms",
          "announced",
          "objection-until",
          "training-from",
          "unreached",
          "conversations",
          "age",
          "depth",
          "quarantine");

  private static final Pattern ATTESTED =
      Pattern.compile(
          "attested\\s+\"([^\"]{1,200})\"\\s+by\\s+([^\\s].{0,99}?)\\s+on\\s+(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern GROUND =
      Pattern.compile("(objection|consent)\\s+\"([^\"]{1,200})\"");

  private final String text;
  private final String where;
  private final SortedMap<String, Line> lines = new TreeMap<>();
  private final SortedMap<String, Jurisdiction> jurisdictions = new TreeMap<>();

  /// A value and where it stands.
  private record Line(int number, int column, String value) {}

  private PolicyText(String text, String where) {
    this.text = text;
    this.where = where;
  }

  static Policy parse(String text, String where) {
    PolicyText reading = new PolicyText(text, where);
    reading.read();
    return reading.policy();
  }

  private void read() {
    List<String> all = text.lines().toList();
    if (all.isEmpty() || !all.getFirst().strip().equals(FORMAT)) {
      throw wrong(1, 1, "expected the first line \"" + FORMAT + "\"");
    }
    for (int i = 1; i < all.size(); i++) {
      String line = uncommented(all.get(i));
      if (!line.isBlank()) {
        line(i + 1, line);
      }
    }
  }

  /// The line up to a `#` that is not inside quotation marks.
  private static String uncommented(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        quoted = !quoted;
      } else if (line.charAt(i) == '#' && !quoted) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  private void line(int number, String line) {
    int equals = line.indexOf('=');
    int column = 1 + indent(line, 0);
    if (equals < 0) {
      throw wrong(number, column, "expected `key = value`, but found no `=`");
    }
    String key = line.substring(0, equals).strip();
    Line value = new Line(number, 1 + indent(line, equals + 1), line.substring(equals + 1).strip());
    if (value.value().isEmpty()) {
      throw wrong(number, equals + 1, "expected a value after `" + key + " =`");
    }
    if (key.startsWith("jurisdiction")) {
      jurisdiction(key.substring("jurisdiction".length()).strip(), value, column);
    } else if (!KEYS.contains(key)) {
      throw wrong(number, column, "unknown key \"%s\"; known are %s".formatted(key, known()));
    } else if (lines.put(key, value) != null) {
      throw wrong(number, column, "\"" + key + "\" is given twice");
    }
  }

  private static String known() {
    return String.join(", ", KEYS) + " and jurisdiction COUNTRY";
  }

  private static int indent(String line, int from) {
    int at = from;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private void jurisdiction(String country, Line line, int column) {
    if (!country.equals(Policy.ELSEWHERE) && !country.matches("[A-Z]{2}")) {
      throw wrong(
          line.number(),
          column,
          "expected `jurisdiction` with two capitals such as DE, or *, but found \"%s\""
              .formatted(country));
    }
    Matcher ground = GROUND.matcher(line.value());
    if (!ground.matches()) {
      throw wrong(
          line,
          "expected objection or consent with the legal basis in quotation marks, but found "
              + line.value());
    }
    Mode mode = ground.group(1).equals("consent") ? Mode.CONSENT : Mode.OBJECTION;
    if (jurisdictions.put(country, new Jurisdiction(mode, ground.group(2))) != null) {
      throw wrong(line.number(), column, "the jurisdiction " + country + " is given twice");
    }
  }

  private Policy policy() {
    try {
      return new Policy(
          line("name").value(),
          platforms(),
          jurisdictions,
          day("announced"),
          day("objection-until"),
          day("training-from"),
          age(),
          day("depth"),
          quarantine(),
          unreached(),
          conversations(),
          text);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith(where) ? e : new IllegalArgumentException(where + ": " + message, e);
    }
  }

  private SortedSet<String> platforms() {
    Line line = line("platforms");
    if (line.value().equals("every")) {
      return new TreeSet<>();
    }
    SortedSet<String> platforms = new TreeSet<>();
    for (String platform : line.value().split("[,\\s]+", -1)) {
      if (!platform.matches("[a-z][a-z0-9-]{0,31}")) {
        throw wrong(line, "expected platforms' names or every, but found \"" + platform + "\"");
      }
      platforms.add(platform);
    }
    return platforms;
  }

  private AgeProof age() {
    Line line = line("age");
    if (line.value().equals("platform")) {
      return new AgeProof.Assured();
    }
    Matcher attested = ATTESTED.matcher(line.value());
    if (!attested.matches()) {
      throw wrong(
          line,
          "expected platform, or attested \"WHY\" by NAME on YYYY-MM-DD, but found "
              + line.value());
    }
    return new AgeProof.Attested(
        attested.group(1), attested.group(2), date(line, attested.group(3)));
  }

  private Duration quarantine() {
    Line line = line("quarantine");
    Matcher days = Pattern.compile("(\\d{1,5}) days?").matcher(line.value());
    if (!days.matches()) {
      throw wrong(line, "expected a number of days such as 14 days, but found " + line.value());
    }
    return Duration.ofDays(Long.parseLong(days.group(1)));
  }

  /// Texts that were written before there was this line do without it.
  private Unreached unreached() {
    Line line = lines.getOrDefault("unreached", new Line(0, 0, "in"));
    return switch (line.value()) {
      case "in" -> Unreached.IN;
      case "out" -> Unreached.OUT;
      default -> throw wrong(line, "expected in or out, but found " + line.value());
    };
  }

  /// So do those before this one.
  private Conversations conversations() {
    Line line = lines.getOrDefault("conversations", new Line(0, 0, "out"));
    return switch (line.value()) {
      case "out" -> Conversations.OUT;
      case "consent" -> Conversations.CONSENT;
      default -> throw wrong(line, "expected out or consent, but found " + line.value());
    };
  }

  private Optional<LocalDate> day(String key) {
    Line line = line(key);
    return line.value().equals("none") ? Optional.empty() : Optional.of(date(line, line.value()));
  }

  private LocalDate date(Line line, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException _) {
      throw wrong(line, "expected a day such as 2025-05-27, or none, but found " + value);
    }
  }

  private Line line(String key) {
    Line line = lines.get(key);
    if (line == null) {
      throw new IllegalArgumentException(
          "expected a line `%s = …`, but there is none".formatted(key));
    }
    return line;
  }

  private IllegalArgumentException wrong(Line line, String problem) {
    return wrong(line.number(), line.column(), problem);
  }

  private IllegalArgumentException wrong(int line, int column, String problem) {
    return new IllegalArgumentException(
        "%s, line %d, column %d: %s".formatted(where, line, column, problem));
  }
}
