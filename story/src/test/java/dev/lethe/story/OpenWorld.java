package dev.lethe.story;

import module java.base;

import dev.lethe.cli.home.AccountNames;
import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.HomePolicy;
import dev.lethe.cli.home.Ingesting;
import dev.lethe.cli.home.Models;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Watch;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Policy;
import dev.lethe.core.rights.Proof;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.Durable;
import dev.lethe.core.unlearn.Desk;
import dev.lethe.story.TinyHouse.Cut;

/// A home that is open in this process.
final class OpenWorld implements World {

  private final Path folder;
  private final Recipe recipe;
  private final int threads;
  private final Instant now;
  private final UnaryOperator<Source> reader;
  private Home home;
  private Models models;

  /// @param keys a home whose placement key is copied
  /// @param threads how many shards are learned side by side
  /// @param now the instant at which feeds come in and objections are lodged
  OpenWorld(Path keys, Cut cut, int threads, Instant now) {
    this(keys, cut, threads, now, _ -> source -> source);
  }

  /// @param reader what is made of each source of this home
  OpenWorld(
      Path keys,
      Cut cut,
      int threads,
      Instant now,
      Function<Supplier<Home>, UnaryOperator<Source>> reader) {
    this.folder = Scratch.folder("home");
    this.recipe = Recipe.parse(Durable.text(cut.recipe()), cut.toString());
    this.threads = threads;
    this.now = now;
    Home.init(folder, Optional.of(keys), Optional.of(Server.url()));
    this.home = Home.open(folder, Optional.empty());
    this.models = Models.of(home, recipe.base(), threads);
    this.reader = reader.apply(() -> home);
  }

  @Override
  public Path home() {
    return folder;
  }

  @Override
  public Optional<String> perform(Step step) {
    return switch (step) {
      case Step.Ingest(Feed feed) -> ingest(feed);
      case Step.Link(String one, String other) -> link(one, other);
      case Step.Unlink(String one, String other) -> unlink(one, other);
      case Step.Consent(List<String> accounts) -> consent(accounts);
      case Step.TakeBack(List<String> accounts) -> takeBack(accounts);
      case Step.Tell(List<String> accounts) -> tell(accounts);
      case Step.Rule(Ground ground) -> rule(ground);
      case Step.Lodge(List<String> accounts) -> object(accounts);
      case Step.Withdraw(List<String> accounts) -> withdraw(accounts);
      case Step.Hold(List<String> accounts) -> hold(accounts);
      case Step.Lapse() -> lapse();
      case Step.Build() -> build();
      case Step.Forget() -> forget();
      case Step.Restart() -> restart();
    };
  }

  private Optional<String> ingest(Feed feed) {
    Path written = Scratch.folder("feed");
    try {
      for (Delivery each : Delivery.of(feed, written)) {
        Ingesting.ingest(home.workshop(), reader.apply(each.source()), List.of(each.path()), now);
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Durable.deleteTree(written);
    }
  }

  private Optional<String> link(String one, String other) {
    home.workshop().registry().link(name(one), name(other), Proof.OPERATOR, now);
    return Optional.empty();
  }

  private Optional<String> unlink(String one, String other) {
    home.workshop().registry().unlink(name(one), name(other));
    return Optional.empty();
  }

  private Optional<String> consent(List<String> accounts) {
    home.workshop().registry().consent(new TreeSet<>(names(accounts)), now);
    return Optional.empty();
  }

  private Optional<String> takeBack(List<String> accounts) {
    models.objecting().takeBack(names(accounts), now);
    return Optional.empty();
  }

  private Optional<String> tell(List<String> accounts) {
    home.workshop().registry().told(new TreeSet<>(names(accounts)), Author.AS_OF);
    return Optional.empty();
  }

  private Optional<String> rule(Ground ground) {
    HomePolicy.write(folder, Policy.parse(ground.text(), ground.name()));
    return restart();
  }

  private Optional<String> object(List<String> accounts) {
    models.objecting().object(names(accounts), now);
    return Optional.empty();
  }

  private Optional<String> withdraw(List<String> accounts) {
    models.objecting().withdraw(names(accounts), now);
    return Optional.empty();
  }

  private Optional<String> hold(List<String> accounts) {
    SortedSet<Pseudonym> names = new TreeSet<>(names(accounts));
    home.requests().receive(names, now, now.plus(Desk.HOLD), new byte[0], Desk.CONFIRM);
    return Optional.empty();
  }

  private Optional<String> lapse() {
    home.requests().lapse(now.plus(Desk.HOLD));
    return Optional.empty();
  }

  private Optional<String> build() {
    models.objecting().settle();
    return Optional.of(models.build(recipe, Author.AS_OF, Watch.NONE).digest().hex());
  }

  private Optional<String> forget() {
    return models.forget(now, Watch.NONE).release().map(release -> release.digest().hex());
  }

  private Optional<String> restart() {
    home.close();
    home = Home.open(folder, Optional.empty());
    models = Models.of(home, recipe.base(), threads);
    return Optional.empty();
  }

  private List<Pseudonym> names(List<String> accounts) {
    return accounts.stream().map(this::name).toList();
  }

  private Pseudonym name(String account) {
    return home.workshop().keys().placement().of(AccountNames.account(account));
  }

  /// Closes the home and deletes it.
  @Override
  public void close() {
    home.close();
    Durable.deleteTree(folder);
  }
}
