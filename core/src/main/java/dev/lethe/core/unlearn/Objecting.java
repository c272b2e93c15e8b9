package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.chain.Link;
import dev.lethe.core.ledger.Entry;
import dev.lethe.core.release.Composition;
import dev.lethe.core.release.Compositions;
import dev.lethe.core.release.Envelope;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.State;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.PlacementKey.Purpose;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Subject;

/// Takes objections, and makes the release that answers clean of whoever objected: every touched
/// chain falls back to its last checkpoint before that person's slice, which is already stored and
/// already without the person.
public final class Objecting {

  private final Workshop workshop;
  private final Compositions compositions;

  /// @param compositions asked only when a release has to be made clean, so that an objection is
  ///   kept whatever becomes of the base
  public Objecting(Workshop workshop, Compositions compositions) {
    this.workshop = workshop;
    this.compositions = compositions;
  }

  /// Lodges an objection for all accounts of the people who own these; when it returns, the
  /// objection is durable and the release that answers is clean. If it fails after the objection
  /// became durable, the error says so.
  public Objection object(Collection<Pseudonym> accounts, Instant at) {
    Objection lodged = workshop.registry().object(together(accounts), at);
    try {
      settle();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "the objection %s is kept, but the model could not be made clean yet and does not answer until it is: %s"
              .formatted(lodged.reference(), e.getMessage()),
          e);
    }
    return lodged;
  }

  /// Withdraws the objections that stand for the people who own these accounts.
  public List<Objection> withdraw(Collection<Pseudonym> accounts, Instant at) {
    List<Objection> withdrawn =
        workshop.registry().withdraw(workshop.registry().people(accounts).names(accounts), at);
    for (Objection each : withdrawn) {
      workshop.ledger().append(new Entry.Withdrew(at, commitment(each)));
    }
    return withdrawn;
  }

  /// Takes back the consent of the people who own these accounts, for all of their accounts, and
  /// returns these; when it returns, that is durable and the release that answers is clean.
  public SortedSet<Pseudonym> takeBack(Collection<Pseudonym> accounts, Instant at) {
    SortedSet<Pseudonym> all = together(accounts);
    workshop.registry().withdrawConsent(all, at);
    settle();
    return all;
  }

  /// Finishes what an interrupted command may have left: every objection gets its entry in the
  /// ledger, and what answers is clean. Doing it again changes nothing. Returns the release that
  /// answers, or empty if nothing was built.
  public Optional<Release> settle() {
    return settle(() -> {});
  }

  /// The same, for whoever lets a release answer meanwhile.
  ///
  /// @param unclean is told as soon as it is known that what answers holds somebody who objected,
  ///   before it is made clean, so that it can be quiet until then
  public Optional<Release> settle(Runnable unclean) {
    return settle(() -> workshop.registry().people(), unclean);
  }

  /// The same for these people alone; what it costs does not depend on how many others there are.
  public Optional<Release> settle(Collection<Pseudonym> whom, Runnable unclean) {
    return settle(() -> workshop.registry().people(whom), unclean);
  }

  private Optional<Release> settle(Supplier<People> look, Runnable unclean) {
    return workshop.releases().gate().pass(() -> settleAlone(look, unclean));
  }

  private Optional<Release> settleAlone(Supplier<People> look, Runnable unclean) {
    People people = covered(look);
    for (Objection objection : people.objections()) {
      if (objection.position().isEmpty()) {
        long position =
            workshop
                .ledger()
                .append(new Entry.Objected(objection.received(), commitment(objection)));
        workshop.registry().recorded(objection.reference(), position);
      }
    }
    return clean(people.leaving(), unclean);
  }

  /// An account that became known as the same person's after the person objected is covered too, by
  /// an objection of its own: it holds even when the link is erased.
  private People covered(Supplier<People> look) {
    People people = look.get();
    SortedSet<Pseudonym> named = people.named();
    boolean covers = false;
    for (Subject subject : people.objectors()) {
      SortedSet<Pseudonym> missing = new TreeSet<>(subject.accounts());
      missing.removeAll(named);
      if (!missing.isEmpty()) {
        workshop.registry().object(missing, people.lastObjection(subject));
        covers = true;
      }
    }
    return covers ? look.get() : people;
  }

  private Optional<Release> clean(Set<Pseudonym> leaving, Runnable unclean) {
    Optional<Release> current = workshop.releases().current();
    if (current.isEmpty() || !current.get().holds(leaving)) {
      return current;
    }
    unclean.run();
    Release clean = fallBack(current.get(), leaving);
    workshop.releases().publish(clean);
    workshop
        .ledger()
        .append(new Entry.Released(clean.envelope().asOf(), clean.digest(), State.CLEAN.word()));
    return Optional.of(clean);
  }

  private Release fallBack(Release release, Set<Pseudonym> leaving) {
    List<List<Link>> chains =
        release.chains().stream()
            .map(chain -> chain.subList(0, Release.first(chain, leaving)))
            .toList();
    Composition composition = compositions.of(release.recipe(), chains);
    Envelope made = release.envelope();
    return new Release(
        composition.manifest(),
        release.recipe(),
        chains,
        new Envelope(
            State.CLEAN,
            made.asOf(),
            made.cut(),
            made.policy(),
            made.eligible(),
            made.excluded(),
            made.census(),
            made.held(),
            Optional.of(release.digest())));
  }

  private SortedSet<Pseudonym> together(Collection<Pseudonym> accounts) {
    return workshop.registry().people(accounts).together(accounts);
  }

  private String commitment(Objection objection) {
    byte[] code = workshop.keys().placement().code(Purpose.OBJECTION, objection.reference());
    return HexFormat.of().formatHex(code);
  }
}
