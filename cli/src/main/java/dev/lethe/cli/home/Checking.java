package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Step;
import dev.lethe.core.chain.Trainer;
import dev.lethe.core.corpus.Corpus;
import dev.lethe.core.corpus.Curation;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Eligibility;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Judgement.Decision;
import dev.lethe.core.corpus.Landed;
import dev.lethe.core.corpus.Landing;
import dev.lethe.core.corpus.Place;
import dev.lethe.core.corpus.Slice;
import dev.lethe.core.corpus.Slice.Member;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.rights.Policy;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.ShreddingKey;
import dev.lethe.core.rights.Subject;
import dev.lethe.curate.language.Languages;

/// Looks at a feed before anybody commits to anything: what would come in, what would stay out and
/// why, and what learning it would cost. All of it happens in memory.
public final class Checking {

  /// Texts of this many tokens or more are learned once to see how fast this machine is.
  private static final int SAMPLE = 4096;

  private final PlacementKey key = new PlacementKey(ShreddingKey.fresh());
  private final SortedMap<Account, Landed> accounts = new TreeMap<>();
  private final Map<Pseudonym, Account> names = new HashMap<>();
  private final List<Source.Broken> broken = new ArrayList<>();
  private final SortedMap<String, Long> languages = new TreeMap<>();
  private final Outcomes outcomes = new Outcomes();
  private final List<Member> members = new ArrayList<>();
  private long merged;

  private Checking() {}

  /// What a look at these paths shows.
  ///
  /// @param asOf the instant at which documents are judged
  public static CheckReport check(
      Source source, List<Path> paths, Policy policy, Recipe recipe, Instant asOf, int threads)
      throws IOException {
    Checking checking = new Checking();
    source.read(paths, checking.new Look());
    checking.judge(policy, asOf, Curations.named(recipe.curate()));
    return checking.report(recipe, threads);
  }

  private final class Look implements Source.Sink {
    @Override
    public void item(Item item) {
      Item kept = Landing.kept(item);
      Landed landed = accounts.computeIfAbsent(kept.account(), Landed::new);
      boolean fresh = landed.take(kept);
      switch (kept) {
        case Item.Said _ when fresh -> {}
        case Item.Said _, Item.Deleted _, Item.Left _ -> merged++;
        case Item.Described _, Item.Attested _ -> {}
      }
    }

    @Override
    public void broken(Source.Broken problem) {
      broken.add(problem);
    }
  }

  private void judge(Policy policy, Instant asOf, Curation curation) {
    for (Subject subject : people().subjects()) {
      List<Landed> landed =
          subject.accounts().stream()
              .map(name -> Objects.requireNonNull(accounts.get(names.get(name))))
              .toList();
      List<Decision> decisions = Corpus.judge(subject, landed, policy, asOf, curation).decisions();
      decisions.forEach(this::count);
      List<String> texts = decisions.stream().flatMap(Checking::text).toList();
      if (!texts.isEmpty()) {
        members.add(new Member(place(landed), subject.accounts(), texts));
      }
    }
  }

  private People people() {
    SortedMap<Pseudonym, Optional<Pseudonym>> known = new TreeMap<>();
    accounts.forEach((account, landed) -> {
      names.put(key.of(account), account);
      known.put(key.of(account), landed.address().map(key::ofAddress));
    });
    return new People(known, List.of(), List.of(), List.of(), new TreeSet<>(), new TreeMap<>());
  }

  private Place place(List<Landed> landed) {
    SortedSet<Account> all = new TreeSet<>();
    landed.forEach(each -> all.add(each.account()));
    return Place.of(all, key);
  }

  private static Stream<String> text(Decision decision) {
    return decision.eligibility() instanceof Eligibility.Eligible(String text, var _)
        ? Stream.of(text)
        : Stream.empty();
  }

  private void count(Decision decision) {
    outcomes.count(decision.document().author().platform(), decision.eligibility());
    text(decision)
        .forEach(text -> languages.merge(language(decision.document(), text), 1L, Long::sum));
  }

  /// What the text itself says, else what its platform says.
  private static String language(Document document, String text) {
    return Languages.of(text)
        .or(document::language)
        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
        .filter(tag -> !tag.isEmpty())
        .orElse("unknown");
  }

  private CheckReport report(Recipe recipe, int threads) {
    IngestReport funnel = new IngestReport(merged, outcomes, accounts.size(), broken);
    if (members.isEmpty()) {
      return new CheckReport(funnel, languages, 0, Duration.ZERO, 0);
    }
    Trainer trainer = Engine.of(recipe.base()).trainer();
    long tokens = trainer.tokens(slice(members), recipe);
    List<Member> sample = sample(trainer, recipe);
    long start = System.nanoTime();
    long checkpoint =
        trainer.learn(new Step(Optional.empty(), slice(sample), recipe), _ -> {}).length;
    double seconds = (System.nanoTime() - start) / 1e9;
    double rate = trainer.tokens(slice(sample), recipe) / seconds;
    int sideBySide = Math.min(threads, recipe.shards());
    return new CheckReport(
        funnel,
        languages,
        tokens,
        Duration.ofSeconds(Math.round(tokens / (rate * sideBySide))),
        checkpoint * Math.min((long) recipe.shards() * recipe.slices(), members.size()));
  }

  /// The first people whose texts have enough tokens together.
  private List<Member> sample(Trainer trainer, Recipe recipe) {
    List<Member> sample = new ArrayList<>();
    long tokens = 0;
    for (Member member : members) {
      if (tokens < SAMPLE) {
        sample.add(member);
        tokens += trainer.tokens(slice(List.of(member)), recipe);
      }
    }
    return sample;
  }

  private static Slice slice(List<Member> members) {
    return new Slice(0, 0, members);
  }
}
