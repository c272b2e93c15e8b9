package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.store.Digest;

/// All that came in about one account, whatever the order it came in: of several versions of a
/// document the latest wins, then what keeps more out, then the greater hash; what was deleted
/// stays deleted.
public final class Landed {

  /// The order of versions. Of two at the same time, one whose audience somebody states comes after
  /// one whose audience nobody knows, and then the narrower audience, the one that is reserved, the
  /// one that is a conversation, the one that nobody agreed to or somebody later: a consent that is
  /// taken back counts, also if the platform tells no later date. Words are compared last, so that
  /// versions without words, which a deletion leaves, come in the same order as those with.
  private static final Comparator<Document> VERSIONS =
      Comparator.comparing(Document::updated)
          .thenComparing(document -> document.audience() != Audience.UNKNOWN)
          .thenComparing(Document::audience)
          .thenComparing(Document::wish)
          .thenComparing(document -> document.kind() == Kind.CONVERSATION)
          .thenComparing(document -> document.agreed().orElse(Instant.MAX))
          .thenComparing(document -> hash(wordless(document)))
          .thenComparing(Landed::hash);

  private final Account account;
  private Profile profile;
  private boolean left;
  private Optional<AgeGroup> attestedAge = Optional.empty();
  private Optional<String> attestedAddress = Optional.empty();
  private final SortedMap<String, Document> documents = new TreeMap<>();
  private final SortedSet<String> deleted = new TreeSet<>();

  /// An account nothing came in about yet.
  public Landed(Account account) {
    this.account = account;
    this.profile = Profile.unseen(account);
  }

  /// The account.
  public Account account() {
    return account;
  }

  /// What the platform says about it.
  public Profile profile() {
    return profile;
  }

  /// What the operator attests of the person's age, apart from what the platform says; empty if
  /// nothing.
  public Optional<AgeGroup> attestedAge() {
    return attestedAge;
  }

  /// An address of the person that the platform or the operator has verified, or empty.
  public Optional<String> address() {
    return profile.address().or(() -> attestedAddress);
  }

  /// The newest version of every document that came in, by id; of deleted ones without words.
  public SortedMap<String, Document> documents() {
    return Collections.unmodifiableSortedMap(documents);
  }

  /// Whether this document was deleted, or the whole account is gone. A caption goes with its post.
  public boolean isGone(String id) {
    int part = id.indexOf("#attachment-");
    return left || deleted.contains(id) || (part >= 0 && deleted.contains(id.substring(0, part)));
  }

  /// Takes one more thing in and says whether it brought a document that was not known.
  public boolean take(Item item) {
    return switch (item) {
      case Item.Said(Document document) -> take(document);
      case Item.Described(Profile described) -> {
        profile = newer(profile, described);
        yield false;
      }
      case Item.Attested(Account _, Optional<AgeGroup> age, Optional<String> address) -> {
        attestedAge = Stream.concat(attestedAge.stream(), age.stream()).reduce(Landed::stricter);
        attestedAddress = greater(attestedAddress, address);
        yield false;
      }
      case Item.Deleted(Account _, String id) -> {
        deleted.add(id);
        documents.computeIfPresent(id, (_, document) -> wordless(document));
        documents
            .subMap(id + "#attachment-", id + "#attachment.")
            .replaceAll((key, document) -> isGone(key) ? wordless(document) : document);
        yield false;
      }
      case Item.Left(Account _) -> {
        left = true;
        documents.replaceAll((_, document) -> wordless(document));
        yield false;
      }
    };
  }

  /// What is known, as items that give the same state when taken in again.
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    items.add(new Item.Described(profile));
    if (attestedAge.isPresent() || attestedAddress.isPresent()) {
      items.add(new Item.Attested(account, attestedAge, attestedAddress));
    }
    documents.values().forEach(document -> items.add(new Item.Said(document)));
    deleted.forEach(id -> items.add(new Item.Deleted(account, id)));
    if (left) {
      items.add(new Item.Left(account));
    }
    return items;
  }

  private boolean take(Document incoming) {
    Document document = isGone(incoming.id()) ? wordless(incoming) : incoming;
    Document known = documents.get(document.id());
    documents.put(document.id(), known == null ? document : newer(known, document));
    return known == null;
  }

  private static Document newer(Document one, Document other) {
    return VERSIONS.compare(one, other) >= 0 ? one : other;
  }

  /// Of two descriptions the later; of two at the same time, from each the answer that keeps more
  /// out, because nothing says which is right, and else the greater. So it does not matter in which
  /// order any number of them came in.
  private static Profile newer(Profile one, Profile other) {
    int order = one.updated().compareTo(other.updated());
    if (order != 0) {
      return order > 0 ? one : other;
    }
    if (one.equals(Profile.unseen(one.account()))) {
      return other;
    }
    if (other.equals(Profile.unseen(other.account()))) {
      return one;
    }
    return new Profile(
        one.account(),
        greater(one.handle(), other.handle()),
        stricter(one.age(), other.age()),
        one.nature().compareTo(other.nature()) > 0 ? one.nature() : other.nature(),
        one.wish().compareTo(other.wish()) > 0 ? one.wish() : other.wish(),
        greater(one.address(), other.address()),
        one.openness().compareTo(other.openness()) > 0 ? one.openness() : other.openness(),
        greater(one.country(), other.country()),
        one.updated());
  }

  /// The greater of two texts; of one and none the one.
  private static Optional<String> greater(Optional<String> one, Optional<String> other) {
    return Stream.concat(one.stream(), other.stream()).max(Comparator.naturalOrder());
  }

  private static AgeGroup stricter(AgeGroup one, AgeGroup other) {
    if (one == AgeGroup.MINOR || other == AgeGroup.MINOR) {
      return AgeGroup.MINOR;
    }
    return one == other ? one : AgeGroup.UNKNOWN;
  }

  private static Digest hash(Document document) {
    return Digest.of(LandedLine.write(new Item.Said(document)));
  }

  private static Document wordless(Document document) {
    return document.saying("");
  }
}
