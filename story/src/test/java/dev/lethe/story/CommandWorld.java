package dev.lethe.story;

import module java.base;

import dev.lethe.cli.Lethe;
import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Json;
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
    List<String> command = command(step);
    return command.isEmpty() ? Optional.empty() : digest(step, said(command));
  }

  /// The digest that a build or a forgetting tells; what an objection tells is not the last word.
  private static Optional<String> digest(Step step, Json.Obj said) {
    return switch (step) {
      case Step.Build _, Step.Forget _ -> Optional.of(said.string("release"));
      case Step.Ingest _, Step.Link _, Step.Lodge _, Step.Withdraw _, Step.Restart _ ->
          Optional.empty();
    };
  }

  /// The command for this step; none where there is nothing to do.
  List<String> command(Step step) {
    return switch (step) {
      case Step.Ingest(Feed feed) ->
          List.of("ingest", "activitystreams", feed.write(Scratch.folder("feed")).toString());
      case Step.Link(String one, String other) -> List.of("link", one, other);
      case Step.Lodge(List<String> accounts) -> with("object", accounts);
      case Step.Withdraw(List<String> accounts) -> with("withdraw", accounts);
      case Step.Build() ->
          List.of("build", "--recipe", cut.recipe().toString(), "--as-of", Author.AS_OF.toString());
      case Step.Forget() -> List.of("forget");
      case Step.Restart() -> List.of();
    };
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
