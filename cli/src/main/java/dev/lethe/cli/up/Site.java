package dev.lethe.cli.up;

import module java.base;

import dev.lethe.core.store.Durable;
import dev.lethe.web.Settings;
import dev.lethe.web.about.AboutPage.Operator;
import dev.lethe.web.assistant.Keys.Openness;
import dev.lethe.web.mail.Mailbox;
import dev.lethe.web.mail.Mailbox.Secrecy;
import dev.lethe.web.proof.SignIn;

/// What an operator sets about a server, in the file `site` of its home: `key = value` lines after
/// the first, comments from `#` on. Without the file it listens on this machine only, writes no
/// letters, and everybody may talk.
///
/// @param settings how it is reached
/// @param openness who may use the assistant's API
/// @param mailbox the server that takes letters on, or empty if there is none
/// @param operator who answers for it
/// @param provider where people may sign in instead of reading a letter, or empty
/// @param requests how many requests of one sender are taken in an hour
/// @param questions how many questions of one sender without a key are answered in a minute
public record Site(
    Settings settings,
    Openness openness,
    Optional<Mailbox> mailbox,
    Operator operator,
    Optional<SignIn.Provider> provider,
    int requests,
    int questions) {

  static final String FORMAT = "lethe.dev/site@v1";

  private static final SortedMap<String, String> USUAL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("listen", "127.0.0.1"),
              Map.entry("origin", ""),
              Map.entry("proxy-header", ""),
              Map.entry("api", "open"),
              Map.entry("requests-per-hour", "60"),
              Map.entry("questions-per-minute", "30"),
              Map.entry("operator", ""),
              Map.entry("contact", ""),
              Map.entry("signin-issuer", ""),
              Map.entry("signin-client", ""),
              Map.entry("signin-secret-file", ""),
              Map.entry("signin-platform", ""),
              Map.entry("mail-host", ""),
              Map.entry("mail-port", "587"),
              Map.entry("mail-security", "starttls"),
              Map.entry("mail-user", ""),
              Map.entry("mail-password-file", ""),
              Map.entry("mail-from", "")));

  /// What the home's file says.
  ///
  /// @param port the port to listen on, or 0 for any
  public static Site read(Path home, int port) {
    Path file = home.resolve("site");
    SortedMap<String, String> values = new TreeMap<>(USUAL);
    if (Files.exists(file)) {
      values.putAll(values(Durable.text(file), file.toString()));
    }
    return new Lines(values, file.toString()).site(port);
  }

  private static SortedMap<String, String> values(String text, String where) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals(FORMAT)) {
      throw new IllegalArgumentException("%s, line 1: expected \"%s\"".formatted(where, FORMAT));
    }
    SortedMap<String, String> values = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("(^|\\s)#.*$", "").strip();
      int equals = line.indexOf('=');
      String key = equals < 0 ? line : line.substring(0, equals).strip();
      if (!line.isEmpty() && (equals < 0 || !USUAL.containsKey(key))) {
        throw new IllegalArgumentException(
            "%s, line %d: expected one of %s and a value after `=`, but found \"%s\""
                .formatted(where, i + 1, String.join(", ", USUAL.keySet()), line));
      }
      if (!line.isEmpty()) {
        values.put(key, line.substring(equals + 1).strip());
      }
    }
    return values;
  }

  /// The values by their keys, on their way to a site.
  private record Lines(SortedMap<String, String> values, String where) {

    Site site(int port) {
      return new Site(
          new Settings(value("listen"), port, optional("origin"), optional("proxy-header")),
          word("api", Map.of("open", Openness.OPEN, "keyed", Openness.KEYED)),
          optional("mail-host").map(this::mailbox),
          new Operator(value("operator"), value("contact")),
          optional("signin-issuer").map(this::provider),
          number("requests-per-hour"),
          number("questions-per-minute"));
    }

    private SignIn.Provider provider(String issuer) {
      URI address = URI.create(issuer);
      boolean here = Set.of("127.0.0.1", "localhost").contains(String.valueOf(address.getHost()));
      if (!"https".equals(address.getScheme()) && !here) {
        throw new IllegalArgumentException(
            "%s: expected signin-issuer to be an https address, but found %s"
                .formatted(where, issuer));
      }
      return new SignIn.Provider(
          address,
          value("signin-client"),
          optional("signin-secret-file")
              .map(file -> Durable.text(Path.of(file)).strip())
              .orElse(""),
          optional("signin-platform"));
    }

    private Mailbox mailbox(String host) {
      return new Mailbox(
          host,
          number("mail-port"),
          word(
              "mail-security",
              Map.of("none", Secrecy.NONE, "starttls", Secrecy.STARTTLS, "tls", Secrecy.TLS)),
          value("mail-user"),
          optional("mail-password-file")
              .map(file -> Durable.text(Path.of(file)).strip())
              .orElse(""),
          optional("mail-from")
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      where + ": expected mail-from = ADDRESS beside mail-host")));
    }

    private String value(String key) {
      return Objects.requireNonNull(values.get(key), key);
    }

    private Optional<String> optional(String key) {
      return Optional.of(value(key)).filter(value -> !value.isEmpty());
    }

    private <T> T word(String key, Map<String, T> words) {
      T meant = words.get(value(key));
      if (meant == null) {
        throw new IllegalArgumentException(
            "%s: expected one of %s under %s, but found \"%s\""
                .formatted(where, new TreeSet<>(words.keySet()), key, value(key)));
      }
      return meant;
    }

    private int number(String key) {
      if (!value(key).matches("[1-9]\\d{0,8}")) {
        throw new IllegalArgumentException(
            "%s: expected a number above 0 under %s, but found \"%s\""
                .formatted(where, key, value(key)));
      }
      return Integer.parseInt(value(key));
    }
  }
}
