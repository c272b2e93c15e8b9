package dev.lethe.cli.demo;

import module java.base;

import dev.lethe.cli.command.Funnel;
import dev.lethe.cli.home.Exports;
import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.HomePolicy;
import dev.lethe.cli.home.House;
import dev.lethe.cli.home.IngestReport;
import dev.lethe.cli.home.Ingesting;
import dev.lethe.cli.home.Models;
import dev.lethe.cli.home.Texts;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.corpus.Landed;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.release.LanguageModel;
import dev.lethe.core.release.LanguageModel.Listener.Next;
import dev.lethe.core.release.LanguageModel.Prompt;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.Sampling;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.Policy;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Durable;
import dev.lethe.core.unlearn.Forgetting.Forgotten;
import dev.lethe.ingest.activitystreams.ActivityStreams;

/// The story of one person's no, told on the sample community and checked while it is told.
public final class Demo {

  private static final Account MARLOW =
      Account.actor("https://lakeside.example/users/109290203316247770");
  private static final Account OTTILIE =
      Account.actor("https://lakeside.example/users/109586961399825895");

  /// Frieda has a flower shop, and an account on each platform.
  private static final Account FRIEDA = new Account("facebook", "100012345607");

  private static final Set<Account> FRIEDAS_OTHERS =
      Set.of(
          new Account("instagram", "90000123403"),
          Account.actor("https://lakeside.example/users/111963041991293452"));
  private static final String QUESTION = "What is harbour brack?";

  private final Path folder;
  private final int threads;
  private final Story story;
  private final Recipe recipe;
  private final Instant asOf = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  /// What the demo found.
  ///
  /// @param learned the release that had met everybody
  /// @param forgotten the release after forgetting
  /// @param neverMet the release of a home that never met the person
  public record Outcome(Digest learned, Digest forgotten, Digest neverMet) {

    /// Whether the promise held.
    public boolean holds() {
      return forgotten.equals(neverMet) && !learned.equals(forgotten);
    }
  }

  /// @param folder the demo's home; it must not exist yet
  public Demo(Path folder, int threads, PrintWriter out) {
    this.folder = folder;
    this.threads = threads;
    this.story = new Story(out);
    Path file = House.demoRecipe();
    this.recipe = Recipe.parse(Durable.text(file), file.toString());
  }

  /// Tells the story.
  public Outcome run() throws IOException {
    Outcome outcome;
    Home.init(folder, Optional.empty(), Optional.empty());
    HomePolicy.write(folder, policy());
    try (Home home = Home.open(folder, Optional.empty())) {
      Models models = Models.of(home, recipe.base(), threads);
      meet(home, models);
      Release learned = learn(models);
      Texts posts = Texts.of(posts(home, MARLOW));
      talk(home);
      double before = posts.surprise(Models.answering(home, threads).release());
      object(home, models);
      objectOnce(home, models);
      Digest forgotten = forget(models);
      chart(home, posts, before);
      outcome = new Outcome(learned.digest(), forgotten, neverMet());
    }
    judge(outcome);
    return outcome;
  }

  private void meet(Home home, Models models) throws IOException {
    story.chapter("A community");
    story.say(
        """
        Lakeside is an invented town; its people are invented, and so is what they say.
        Before anything is read, Ottilie objects: she does not want to be learned from.
        """);
    models.objecting().object(List.of(name(home, OTTILIE)), asOf);
    IngestReport report = ingest(home, sample());
    story.say(Funnel.text(report));
  }

  /// The town's feed, and its people's exports from other platforms.
  private static Source sample() {
    return (paths, sink) -> {
      new ActivityStreams().read(List.of(House.sample()), sink);
      new Exports().read(List.of(House.sampleExports()), sink);
    };
  }

  private Release learn(Models models) {
    story.chapter("Learning");
    story.say(
        "%d chains of %d slices, each person in one slice, placed by a keyed hash of themselves alone."
            .formatted(recipe.shards(), recipe.slices()));
    Release release = models.build(recipe, asOf, story);
    story.learnedAll();
    story.say("release " + release.digest());
    return release;
  }

  private void talk(Home home) {
    story.chapter("A question");
    story.say("you:     " + QUESTION);
    Models models = Models.answering(home, threads);
    story.say("base:    " + answer(models.base()));
    story.say("release: " + answer(models.release()));
    story.say("(A model of a few million weights: it picks up tone and words, not facts.)");
  }

  private static String answer(LanguageModel model) {
    return model
        .answer(
            Prompt.asking(QUESTION), new Sampling(new Sampling.Choice.Greedy(), 60), _ -> Next.MORE)
        .text()
        .strip()
        .replace('\n', ' ');
  }

  private void object(Home home, Models models) {
    story.chapter("One person says no");
    story.say("Marlow, who keeps the lighthouse museum, objects. He is in one slice of one chain.");
    long start = System.nanoTime();
    models.objecting().object(List.of(name(home, MARLOW)), Instant.now());
    double milliseconds = (System.nanoTime() - start) / 1e6;
    Release clean = home.workshop().releases().current().orElseThrow();
    story.say(
        String.format(
            Locale.ROOT,
            "%.0f milliseconds later his no is on the disk and the model that answers is clean:",
            milliseconds));
    story.say("his chain fell back to its last checkpoint before his slice.");
    story.say("release %s (%s)".formatted(clean.digest(), clean.envelope().state().word()));
  }

  private void objectOnce(Home home, Models models) {
    story.say("");
    story.say(
        "Frieda, who sells flowers, objects too: once, with the name of her Facebook account.");
    Objection objection = models.objecting().object(List.of(name(home, FRIEDA)), Instant.now());
    story.say(
        "Her objection covers all %d accounts under her verified address: Facebook, Instagram and the town's own server."
            .formatted(objection.accounts().size()));
  }

  private Digest forget(Models models) {
    story.chapter("Forgetting is building again");
    Forgotten forgotten = models.forget(Instant.now(), story);
    story.learnedAll();
    story.say(story.links());
    story.say(
        "Their texts, their keys and %d checkpoints that had met them are destroyed."
            .formatted(forgotten.destroyed()));
    Digest release = forgotten.release().orElseThrow().digest();
    story.say("release " + release);
    return release;
  }

  private void chart(Home home, Texts posts, double before) {
    story.chapter("How surprised the model is, and how much less than the base that met nobody");
    Path file = House.sample().resolveSibling("stranger.txt");
    Texts stranger = Texts.of(List.of(Durable.text(file).split("\n\n")));
    Models models = Models.answering(home, threads);
    LanguageModel base = models.base();
    LanguageModel now = models.release();
    double met = posts.surprise(base);
    story.say(
        Chart.of(
            List.of(
                new Chart.Row("Marlow's posts, before his no", before, met),
                new Chart.Row("Marlow's posts, forgotten", posts.surprise(now), met),
                new Chart.Row(
                    "a stranger's posts", stranger.surprise(now), stranger.surprise(base)))));
  }

  /// Another home, in an empty folder, with the same placement key and feeds without their lines.
  private Digest neverMet() throws IOException {
    story.chapter("A model that never met them");
    Path other = Files.createTempDirectory("lethe-never-met");
    Durable.deleteTree(other);
    Home.init(other, Optional.of(folder), Optional.empty());
    try (Home home = Home.open(other, Optional.empty())) {
      Models models = Models.of(home, recipe.base(), threads);
      models.objecting().object(List.of(name(home, OTTILIE)), Instant.now());
      HomePolicy.write(other, policy());
      ingest(home, new EveryoneBut(sample(), forgotten()));
      Release release = models.build(recipe, asOf, story);
      story.learnedAll();
      return release.digest();
    } finally {
      Durable.deleteTree(other);
    }
  }

  private void judge(Outcome outcome) {
    story.say("");
    story.say("learned, then forgotten:  " + outcome.forgotten());
    story.say("never met:                " + outcome.neverMet());
    story.say("");
    story.say(
        outcome.holds()
            ? "The same bytes. They were never there."
            : "They differ: the promise is broken. Please report this.");
  }

  private static Set<Account> forgotten() {
    Set<Account> gone = new TreeSet<>(FRIEDAS_OTHERS);
    gone.addAll(List.of(MARLOW, FRIEDA));
    return gone;
  }

  private static Policy policy() {
    Path file = House.samplePolicy();
    return Policy.parse(Durable.text(file), file.toString());
  }

  private IngestReport ingest(Home home, Source source) throws IOException {
    return Ingesting.ingest(home.workshop(), source, List.of(House.sample()), asOf);
  }

  private static Pseudonym name(Home home, Account account) {
    return home.workshop().keys().placement().of(account);
  }

  private static List<String> posts(Home home, Account account) {
    Landed landed = home.workshop().landing().read(name(home, account)).orElseThrow();
    return landed.documents().values().stream()
        .map(document -> document.text())
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
