package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.ingest.text.PlainText;

/// What one record of `personal_information.json` says. Names, numbers, gender and all else it
/// holds are not looked at.
///
/// @param id the immutable number of the account, or empty if the export has none
/// @param username the name it goes by, or empty
/// @param bio what the person says about themselves; empty if nothing
/// @param birth when the person was born, or empty
/// @param address the mail address that Instagram confirmed, or empty
/// @param privacy whether the account is private
/// @param latest the latest time in the record, or empty
/// @param problems what in it could not be understood
record Person(
    Optional<String> id,
    Optional<String> username,
    String bio,
    Optional<LocalDate> birth,
    Optional<String> address,
    Privacy privacy,
    Optional<Instant> latest,
    List<String> problems) {

  private static final Pattern ID =
      Pattern.compile(
          "(Instagram[ -]?)?((user|account|Benutzer|Konto|gebruikers)[ -]?)?ID",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");
  private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._]{1,30}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{C}@]{1,64}@[^\\s\\p{C}@]{1,255}");

  /// What this record says; a [Refusal] if it has no entries.
  static Person of(Fields record) {
    List<Entry> entries = Entry.of(record);
    if (entries.isEmpty()) {
      throw new Refusal(
          "expected what Instagram knows of the person under \"string_map_data\", but found"
              + " nothing; whether the account is private is not known");
    }
    List<String> problems = new ArrayList<>();
    return new Person(
        id(entries),
        username(entries, problems),
        bio(entries),
        birth(entries, problems),
        address(entries),
        privacy(entries, problems),
        latest(record, entries),
        problems);
  }

  /// A phone number is a number too, and accounts elsewhere have numbers: only the label tells.
  private static Optional<String> id(List<Entry> entries) {
    return entries.stream()
        .filter(Person::isId)
        .map(entry -> entry.value().strip())
        .filter(value -> NUMBER.matcher(value).matches())
        .findFirst();
  }

  private static boolean isId(Entry entry) {
    return ID.matcher(entry.label()).matches();
  }

  private static Optional<String> username(List<Entry> entries, List<String> problems) {
    Optional<String> name =
        entries.stream()
            .filter(entry -> entry.is(Label.USERNAME) && !isId(entry) && !entry.isBlank())
            .map(entry -> entry.value().strip())
            .findFirst();
    if (name.isPresent() && !USERNAME.matcher(name.get()).matches()) {
      problems.add(
          "expected a username of at most 30 letters, digits, full stops and underscores, but"
              + " found another; the account has no handle");
      return Optional.empty();
    }
    return name.map(text -> text.toLowerCase(Locale.ROOT));
  }

  private static String bio(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.is(Label.BIO))
        .map(entry -> PlainText.of(entry.value()))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// The entry labelled so, else whatever is a date; of several the latest.
  private static Optional<LocalDate> birth(List<Entry> entries, List<String> problems) {
    List<Entry> labelled =
        entries.stream().filter(entry -> entry.is(Label.BIRTH) && !entry.isBlank()).toList();
    Optional<LocalDate> birth =
        (labelled.isEmpty() ? entries : labelled)
            .stream()
                .flatMap(entry -> date(entry.value().strip()).stream())
                .max(Comparator.naturalOrder());
    if (birth.isEmpty() && !labelled.isEmpty()) {
      problems.add(
          "expected a date of birth such as 2000-01-31, but found another value; the person's age"
              + " counts as unknown");
    }
    return birth;
  }

  private static Optional<LocalDate> date(String value) {
    try {
      return DATE.matcher(value).matches() ? Optional.of(LocalDate.parse(value)) : Optional.empty();
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// The one address in the record, if an entry says that it is confirmed.
  private static Optional<String> address(List<Entry> entries) {
    boolean confirmed =
        entries.stream()
            .filter(entry -> entry.is(Label.MAIL) && entry.is(Label.CONFIRMED))
            .anyMatch(entry -> Privacy.isYes(entry.value()));
    Set<String> addresses =
        entries.stream()
            .map(entry -> entry.value().strip())
            .filter(value -> ADDRESS.matcher(value).matches())
            .collect(Collectors.toSet());
    return confirmed && addresses.size() == 1
        ? Optional.of(addresses.iterator().next())
        : Optional.empty();
  }

  private static Privacy privacy(List<Entry> entries, List<String> problems) {
    Privacy privacy = Privacy.of(entries);
    if (privacy == Privacy.UNCLEAR) {
      problems.add(
          "expected an entry that says whether the account is private, but found none that can be"
              + " understood; nothing of the export counts as public. Ask Instagram for the export"
              + " in English");
    }
    return privacy;
  }

  private static Optional<Instant> latest(Fields record, List<Entry> entries) {
    Stream<Instant> photos =
        record.object("media_map_data").stream()
            .flatMap(map -> map.members().values().stream())
            .flatMap(photo -> Fields.of(photo).time("creation_timestamp").stream());
    return Stream.of(
            photos,
            entries.stream().flatMap(entry -> entry.time().stream()),
            record.time("timestamp").stream())
        .flatMap(times -> times)
        .max(Comparator.naturalOrder());
  }
}
