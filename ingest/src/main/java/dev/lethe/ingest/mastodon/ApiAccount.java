package dev.lethe.ingest.mastodon;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Openness;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Profile.Nature;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.api.Findings;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Unexpected;
import dev.lethe.ingest.signals.Attestation;
import dev.lethe.ingest.signals.Reservation;
import dev.lethe.ingest.text.HtmlText;
import dev.lethe.ingest.text.PlainText;
import dev.lethe.ingest.text.Quote;

/// An account of the REST API: the same account as the ActivityPub actor at its `uri`.
final class ApiAccount {

  private static final Pattern NAME =
      Pattern.compile("[^\\s\\p{C}@]{1,256}(@[^\\s\\p{C}@]{1,255})?");

  private final Fields fields;
  private final String uri;
  private final Attestation attested;
  private final Optional<Instant> created;

  ApiAccount(Fields fields) {
    this.fields = fields;
    this.uri = fields.address("uri").orElseThrow(() -> without(fields));
    this.attested = Attestation.of(fields);
    // Archives give seconds; the same moment is to be the same in both.
    this.created = fields.instant("created_at").map(at -> at.truncatedTo(ChronoUnit.SECONDS));
  }

  private static Unexpected without(Fields fields) {
    return new Unexpected(
        "expected the address of the account's ActivityPub actor under \"uri\", but found "
            + (fields.has("url") ? "only \"url\", the page of a name that may change" : "none")
            + "; bring accounts with their \"uri\", as servers give them since Mastodon 4.2, or the"
            + " person's archive");
  }

  /// Whose account it is.
  Account account() {
    return Account.actor(uri);
  }

  /// The profile, what is attested of the person's age, and the document if there are words.
  Findings described() {
    List<Item> items = new ArrayList<>();
    items.add(new Item.Described(profile()));
    if (attested.age() != AgeGroup.UNKNOWN) {
      items.add(new Item.Attested(account(), Optional.of(attested.age()), Optional.empty()));
    }
    String text = text();
    if (!text.isEmpty()) {
      items.add(new Item.Said(document(text)));
    }
    List<String> problems = new ArrayList<>(attested.problems());
    if (handle().isEmpty()) {
      problems.add(
          "expected a name without spaces under \"acct\", but found "
              + fields.text("acct").map(Quote::of).orElse("none"));
    }
    return new Findings(items, problems);
  }

  /// What the platform says about the account.
  Profile profile() {
    return new Profile(
        account(),
        handle(),
        attested.age(),
        nature(),
        wish(),
        attested.address(),
        fields.mayBeTrue("suspended") ? Openness.PRIVATE : Openness.OPEN,
        Optional.empty(),
        created.orElse(Instant.MIN));
  }

  /// On its own server an account is named without the host.
  private Optional<String> handle() {
    return fields
        .text("acct")
        .filter(name -> NAME.matcher(name).matches())
        .flatMap(name ->
            name.indexOf('@') >= 0
                ? Optional.of("@" + name)
                : host().map(host -> "@" + name + "@" + host));
  }

  private Optional<String> host() {
    try {
      return Optional.ofNullable(new URI(uri).getHost());
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private Nature nature() {
    return fields.mayBeTrue("bot") || fields.mayBeTrue("group") ? Nature.BOT : Nature.PERSON;
  }

  /// Of a dead person nobody can object any more: what stands in memory is not learned from.
  private Wish wish() {
    boolean reserved =
        fields.mayBeFalse("indexable")
            || fields.mayBeFalse("discoverable")
            || fields.mayBeTrue("noindex")
            || fields.mayBeTrue("memorial");
    return reserved ? Wish.RESERVED : Reservation.of(fields::get);
  }

  private Document document(String text) {
    Instant first = created.orElse(Instant.EPOCH);
    return new Document(
        account(),
        uri + "#profile",
        Kind.PROFILE,
        Audience.PUBLIC,
        first,
        first,
        Optional.empty(),
        text);
  }

  private String text() {
    Stream<String> note = fields.text("note").map(HtmlText::of).stream();
    Stream<String> lines = fields.objects("fields").stream().map(ApiAccount::line);
    return Stream.concat(note, lines)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String line(Fields field) {
    String name = PlainText.of(field.text("name").orElse(""));
    String value = HtmlText.of(field.text("value").orElse(""));
    return Stream.of(name, value).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
  }
}
