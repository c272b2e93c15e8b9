package dev.lethe.story;

import module java.base;

import dev.lethe.story.Person.Asked;
import dev.lethe.story.Person.Linking;

/// What an operator records of people, apart from their objections: rows of blocks. The blocks of a
/// row come in their order, with anything between them; the steps of a block come together.
final class Records {

  private Records() {}

  /// What is recorded of a person, with all that is taken back again.
  static List<List<Step>> of(Person person) {
    List<List<Step>> row = new ArrayList<>(links(person));
    if (person.linking() == Linking.UNDONE) {
      row.add(List.of(new Step.Unlink(first(person), last(person))));
    }
    row.addAll(notices(person));
    row.addAll(consents(person));
    if (person.asked() == Asked.YES_AGAIN) {
      row.add(List.of(takeBack(person), consent(person)));
    }
    return row;
  }

  /// What is recorded of a person in the end.
  static List<List<Step>> inTheEnd(Person person) {
    List<List<Step>> row = new ArrayList<>();
    if (person.linking() == Linking.OPERATOR) {
      row.addAll(links(person));
    }
    row.addAll(notices(person));
    row.addAll(consents(person));
    return row;
  }

  /// These rows mixed at random.
  static List<Step> mixed(List<List<List<Step>>> rows, RandomGenerator random) {
    List<Deque<List<Step>>> left = new ArrayList<>();
    rows.forEach(row -> left.add(new ArrayDeque<>(row)));
    List<Step> mixed = new ArrayList<>();
    left.removeIf(Collection::isEmpty);
    while (!left.isEmpty()) {
      Deque<List<Step>> row = left.get(random.nextInt(left.size()));
      mixed.addAll(row.removeFirst());
      left.removeIf(Collection::isEmpty);
    }
    return mixed;
  }

  /// That a policy is in force from the beginning; nothing where a fresh home has it.
  static List<Step> rule(Ground ground) {
    return ground == Ground.FRESH ? List.of() : List.of(new Step.Rule(ground));
  }

  /// That the accounts of a person take their consent back.
  static Step takeBack(Person person) {
    return new Step.TakeBack(person.accounts());
  }

  private static List<List<Step>> links(Person person) {
    return switch (person.linking()) {
      case NONE, ADDRESS -> List.of();
      case OPERATOR, UNDONE -> List.of(List.of(new Step.Link(first(person), last(person))));
    };
  }

  /// Of somebody with two accounts that nothing joins, one account is told.
  private static List<List<Step>> notices(Person person) {
    return person.isTold() ? List.of(List.of(new Step.Tell(List.of(first(person))))) : List.of();
  }

  private static List<List<Step>> consents(Person person) {
    return switch (person.asked()) {
      case NOTHING -> List.of();
      case YES, YES_AGAIN -> List.of(List.of(consent(person)));
      case NO_MORE -> List.of(List.of(consent(person)), List.of(takeBack(person)));
    };
  }

  private static Step consent(Person person) {
    return new Step.Consent(person.accounts());
  }

  private static String first(Person person) {
    return person.accounts().getFirst();
  }

  private static String last(Person person) {
    return person.accounts().getLast();
  }
}
