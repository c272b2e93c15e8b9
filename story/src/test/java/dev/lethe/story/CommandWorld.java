package dev.lethe.story;

import module java.base;

import dev.lethe.cli.Lethe;
import dev.lethe.cli.home.AccountNames;
import dev.lethe.cli.home.Home;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Json;
import dev.lethe.core.unlearn.Desk;
import dev.lethe.story.TinyHouse.Cut;

/// A home that is worked with through the command line, each command a process of its own.
final class CommandWorld implements World {

  private final Path folder = Scratch.folder("home");
  private final Cut cut;
  private final List<String> options;

  /// @param keys a home whose placement key is copied
  /// @param server the address of a data base server, or empty for one of the home's own
  /// @param options of the Java virtual machine
  CommandWorld(Path keys, Cut cut, Optional<String> server, List<String> options) {
    this.cut = cut;
    this.options = List.copyOf(options);
    List<String> init = new ArrayList<>(List.of("init", "--keys-from", keys.toString()));
    server.ifPresent(url -> init.addAll(List.of("--db", url)));
    said(init);
  }

  @Override
  public Path home() {
    return folder;
  }

  @Override
  public Optional<String> perform(Step step) {
    Optional<String> digest = Optional.empty();
    switch (step) {
      case Step.Unlink(String one, String other) -> unlink(one, other);
      case Step.Hold(List<String> accounts) -> hold(accounts);
      case Step.Lapse _ -> lapse();
      case Step.Tell(List<String> accounts) -> tell(accounts);
      default -> {}
    }
    for (List<String> command : commands(step)) {
      digest = digest(step, said(command));
    }
    return digest;
  }

  /// There is no command for this.
  private void unlink(String one, String other) {
    try (Home home = Home.open(folder, Optional.empty())) {
      PlacementKey key = home.workshop().keys().placement();
      home.workshop()
          .registry()
          .unlink(key.of(AccountNames.account(one)), key.of(AccountNames.account(other)));
    }
  }

  /// The form takes it; there is no command for this.
  private void hold(List<String> accounts) {
    try (Home home = Home.open(folder, Optional.empty())) {
      Instant now = Instant.now();
      home.requests()
          .receive(names(home, accounts), now, now.plus(Desk.HOLD), new byte[0], Desk.CONFIRM);
    }
  }

  /// There is a command, but it needs a mail server.
  private void tell(List<String> accounts) {
    try (Home home = Home.open(folder, Optional.empty())) {
      home.workshop().registry().told(names(home, accounts), Author.AS_OF);
    }
  }

  private static SortedSet<Pseudonym> names(Home home, List<String> accounts) {
    PlacementKey key = home.workshop().keys().placement();
    return accounts.stream()
        .map(account -> key.of(AccountNames.account(account)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// A server lets them lapse when it is time.
  private void lapse() {
    try (Home home = Home.open(folder, Optional.empty())) {
      home.requests().lapse(Instant.now().plus(Desk.HOLD));
    }
  }

  /// The digest that a build or a forgetting tells; what an objection tells is not the last word.
  private static Optional<String> digest(Step step, Json.Obj said) {
    return switch (step) {
      case Step.Build _, Step.Forget _ -> Optional.of(said.string("release"));
      case Step.Ingest _,
          Step.Link _,
          Step.Unlink _,
          Step.Consent _,
          Step.TakeBack _,
          Step.Tell _,
          Step.Rule _,
          Step.Lodge _,
          Step.Withdraw _,
          Step.Hold _,
          Step.Lapse _,
          Step.Restart _ ->
          Optional.empty();
    };
  }

  /// The commands for this step; none where there is nothing to do.
  List<List<String>> commands(Step step) {
    return switch (step) {
      case Step.Ingest(Feed feed) ->
          Delivery.of(feed, Scratch.folder("feed")).stream().map(Delivery::command).toList();
      case Step.Link(String one, String other) -> List.of(List.of("link", one, other));
      case Step.Consent(List<String> accounts) -> List.of(with("consent", accounts));
      case Step.TakeBack(List<String> accounts) ->
          List.of(with("consent", with("--take-back", accounts)));
      case Step.Rule(Ground ground) -> List.of(List.of("policy", "set", file(ground), "--yes"));
      case Step.Lodge(List<String> accounts) -> List.of(with("object", accounts));
      case Step.Withdraw(List<String> accounts) -> List.of(with("withdraw", accounts));
      case Step.Build() ->
          List.of(
              List.of(
                  "build",
                  "--recipe",
                  cut.recipe().toString(),
                  "--as-of",
                  Author.AS_OF.toString()));
      case Step.Forget() -> List.of(List.of("forget"));
      case Step.Unlink _, Step.Tell _, Step.Hold _, Step.Lapse _, Step.Restart _ -> List.of();
    };
  }

  private static String file(Ground ground) {
    return Scratch.write(Scratch.folder("policy").resolve("policy"), ground.text()).toString();
  }

  private static List<String> with(String command, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(arguments);
    return all;
  }

  /// Starts a command on this home.
  Child.Running start(List<String> command) {
    return Child.start(options, Lethe.class, onThisHome(command));
  }

  /// What a command says on this home; it must succeed.
  Json.Obj said(List<String> command) {
    return Json.parseObject(Child.run(options, Lethe.class, onThisHome(command)).out().strip());
  }

  private List<String> onThisHome(List<String> command) {
    return Stream.concat(command.stream(), Stream.of("--json", "--home", folder.toString()))
        .toList();
  }

  /// Deletes the home.
  @Override
  public void close() {
    Durable.deleteTree(folder);
  }
}
