package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.chain.Recipe;
import dev.lethe.core.corpus.Corpus;
import dev.lethe.core.corpus.Slice;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Policy;

/// What a home would learn under a policy.
///
/// @param people from how many people
/// @param documents how many documents
/// @param tokens how many tokens
/// @param links how many links the next build would have to learn, if all of the policy in force
///   was learned
public record PolicyEffect(long people, long documents, long tokens, long links) {

  /// What these policies would do, the one in force first.
  public static List<PolicyEffect> of(
      Workshop workshop, Recipe recipe, Policy other, Instant asOf) {
    Engine engine = Engine.of(recipe.base());
    Corpus now = gather(workshop, recipe, workshop.policy(), asOf);
    Corpus then = gather(workshop, recipe, other, asOf);
    return List.of(of(now, now, recipe, engine), of(now, then, recipe, engine));
  }

  private static PolicyEffect of(Corpus now, Corpus then, Recipe recipe, Engine engine) {
    return new PolicyEffect(
        then.slices().mapToLong(slice -> slice.members().size()).sum(),
        then.eligible(),
        then.slices().mapToLong(slice -> engine.trainer().tokens(slice, recipe)).sum(),
        IntStream.range(0, then.shards().size())
            .mapToLong(shard -> changed(now.shards().get(shard), then.shards().get(shard)))
            .sum());
  }

  /// How many links of a chain have other inputs: from the first slice that differs to the end.
  private static long changed(List<Slice> now, List<Slice> then) {
    int first = 0;
    while (first < now.size() && Arrays.equals(now.get(first).bytes(), then.get(first).bytes())) {
      first++;
    }
    return then.stream().skip(first).filter(slice -> !slice.isEmpty()).count();
  }

  private static Corpus gather(Workshop workshop, Recipe recipe, Policy policy, Instant asOf) {
    return Corpus.gather(
        workshop.landing(),
        workshop.registry().people(),
        workshop.keys().placement(),
        policy,
        asOf,
        workshop.curations().apply(recipe.curate()),
        recipe.shards(),
        recipe.slices());
  }
}
