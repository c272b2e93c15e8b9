package dev.lethe.story;

import module java.base;

import dev.lethe.story.Person.Linking;
import dev.lethe.story.Trial.Focus;

/// The script of the home that learns from everybody and forgets. Who objects early does so before
/// anything comes in, the others after the first build, one by one or together. In between the home
/// may forget, take the whole feed in once more, build, rule otherwise, link the wrong people and
/// undo it.
final class Forgetful {

  private static final List<Ground> GROUNDS = List.copyOf(EnumSet.allOf(Ground.class));

  private final Cast cast;
  private final Random random;
  private final Feed feed;
  private final List<Person> early;
  private final List<Person> late;
  private final List<List<List<Step>>> later = new ArrayList<>();

  Forgetful(Cast cast, Random random) {
    this.cast = cast;
    this.random = random;
    this.feed = cast.community().feed();
    List<Person> all = new ArrayList<>(cast.objectors());
    all.addAll(cast.returning());
    Collections.shuffle(all, random);
    this.early = all.stream().filter(_ -> isEarly()).toList();
    this.late = all.stream().filter(person -> !early.contains(person)).toList();
  }

  private boolean isEarly() {
    return cast.focus() == Focus.EARLY || random.nextInt(4) == 0;
  }

  List<Step> script() {
    Ground first = random.nextInt(4) == 0 ? ground() : cast.ground();
    List<Step> script = new ArrayList<>(Records.rule(first));
    script.addAll(before());
    script.addAll(learning());
    script.addAll(mistake());
    later.add(first == cast.ground() ? List.of() : List.of(List.of(new Step.Rule(cast.ground()))));
    later.add(batches().stream().map(this::objection).toList());
    script.addAll(Records.mixed(later, random));
    script.addAll(returned());
    script.add(new Step.Lapse());
    script.add(new Step.Forget());
    return List.copyOf(script);
  }

  private Ground ground() {
    return GROUNDS.get(random.nextInt(GROUNDS.size()));
  }

  /// Objections of the early, and a part of what is recorded of everybody; the rest comes later.
  private List<Step> before() {
    List<List<List<Step>>> rows = new ArrayList<>();
    early.forEach(person -> rows.add(List.of(List.of(lodge(List.of(person))))));
    for (Person person : cast.community().people()) {
      List<List<Step>> row = Records.of(person);
      int now = random.nextInt(row.size() + 1);
      rows.add(row.subList(0, now));
      later.add(row.subList(now, row.size()));
    }
    return Records.mixed(rows, random);
  }

  private List<Step> learning() {
    List<Feed> parts = feed.parts(1 + random.nextInt(3), random);
    boolean grows = parts.size() > 1 && random.nextBoolean();
    List<Step> steps = new ArrayList<>();
    parts
        .subList(0, parts.size() - (grows ? 1 : 0))
        .forEach(part -> steps.add(new Step.Ingest(part)));
    if (random.nextInt(4) == 0) {
      steps.add(new Step.Ingest(feed.shuffled(random)));
    }
    steps.add(new Step.Build());
    if (grows) {
      steps.add(new Step.Ingest(parts.getLast()));
    }
    return steps;
  }

  /// Somebody who will object is linked with somebody else, and that is learned, before the
  /// operator sees the mistake. Nobody who objected already is meant. Who objects for good may say
  /// yes meanwhile; that is not the other's yes.
  private List<Step> mistake() {
    boolean happens = cast.focus() == Focus.MISTAKEN || random.nextInt(6) == 0;
    List<Person> other =
        new ArrayList<>(cast.others().stream().filter(each -> !early.contains(each)).toList());
    if (!happens || late.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    String one = late.getFirst().accounts().getFirst();
    String another = mistaken(other).accounts().getLast();
    if (one.equals(another)) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>(List.of(new Step.Link(one, another)));
    if (cast.objectors().contains(late.getFirst()) && random.nextBoolean()) {
      steps.add(new Step.Consent(List.of(one)));
    }
    steps.addAll(List.of(new Step.Build(), new Step.Unlink(one, another)));
    return steps;
  }

  /// Half of the time somebody who says no yes of their own, if there is one.
  private Person mistaken(List<Person> people) {
    List<Person> unasked =
        people.stream().filter(Person::isLearned).filter(person -> !person.saysYes()).toList();
    List<Person> from = unasked.isEmpty() || random.nextBoolean() ? people : unasked;
    return from.get(random.nextInt(from.size()));
  }

  private List<Step> objection(List<Person> batch) {
    List<Step> steps = new ArrayList<>(stranger());
    if (random.nextInt(3) == 0) {
      batch.forEach(person -> steps.add(Records.takeBack(person)));
      if (random.nextBoolean()) {
        steps.add(random.nextBoolean() ? new Step.Build() : new Step.Forget());
      }
    }
    steps.add(lodge(batch));
    switch (random.nextInt(6)) {
      case 0 -> steps.add(new Step.Forget());
      case 1 -> steps.addAll(List.of(new Step.Forget(), again()));
      case 2 -> steps.addAll(List.of(new Step.Restart(), new Step.Build()));
      case 3 -> {
        steps.addAll(List.of(new Step.Withdraw(accounts(batch)), new Step.Build()));
        steps.add(lodge(batch));
      }
      case 4 -> steps.add(again());
      default -> {}
    }
    return steps;
  }

  /// Somebody unknown asks that a member, whoever, be left out, and proves nothing.
  private List<Step> stranger() {
    if (random.nextInt(3) != 0) {
      return List.of();
    }
    List<Person> people = cast.community().people();
    List<String> accounts = people.get(random.nextInt(people.size())).accounts();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Hold(List.of(accounts.get(random.nextInt(accounts.size())))));
    if (random.nextBoolean()) {
      steps.add(random.nextBoolean() ? new Step.Build() : new Step.Forget());
    }
    return steps;
  }

  /// Everything comes in once more, also what the objectors wrote.
  private Step again() {
    return new Step.Ingest(random.nextBoolean() ? feed : feed.shuffled(random));
  }

  /// Who withdraws an objection is recorded and read anew.
  private List<Step> returned() {
    if (cast.returning().isEmpty()) {
      return List.of();
    }
    List<List<List<Step>>> rows = new ArrayList<>();
    for (Person person : cast.returning()) {
      List<List<Step>> row =
          new ArrayList<>(List.of(List.of(new Step.Withdraw(person.accounts()))));
      row.addAll(Records.of(person));
      rows.add(row);
    }
    List<Step> steps = new ArrayList<>(Records.mixed(rows, random));
    steps.add(again());
    return steps;
  }

  /// An objection names one account of each; the others of the same person follow. Where nothing
  /// links them, all are named.
  private Step lodge(List<Person> people) {
    return new Step.Lodge(
        people.stream()
            .flatMap(person ->
                person.linking() == Linking.UNDONE
                    ? person.accounts().stream()
                    : Stream.of(person.accounts().get(random.nextInt(person.accounts().size()))))
            .toList());
  }

  private static List<String> accounts(List<Person> people) {
    return people.stream().flatMap(person -> person.accounts().stream()).toList();
  }

  /// Who may withdraw objects alone: an objection is withdrawn for all whom it covers.
  private List<List<Person>> batches() {
    List<List<Person>> batches = new ArrayList<>();
    List<Person> stay = late.stream().filter(cast.objectors()::contains).toList();
    int from = 0;
    while (from < stay.size()) {
      int to = from + 1 + random.nextInt(stay.size() - from);
      batches.add(stay.subList(from, to));
      from = to;
    }
    late.stream().filter(cast.returning()::contains).forEach(each -> batches.add(List.of(each)));
    Collections.shuffle(batches, random);
    return batches;
  }
}
