package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.corpus.Census.Share;
import dev.lethe.core.corpus.Judgement.Decision;
import dev.lethe.core.corpus.Slice.Member;
import dev.lethe.core.rights.Subject;

/// A corpus in the making.
final class Gathering {

  private final List<List<List<Member>>> cells = new ArrayList<>();
  private long people;
  private final SortedMap<String, Share> platforms = new TreeMap<>();
  private final SortedMap<Reason, Share> excluded = new TreeMap<>();

  Gathering(int shards, int slices) {
    for (int shard = 0; shard < shards; shard++) {
      List<List<Member>> chain = new ArrayList<>();
      for (int slice = 0; slice < slices; slice++) {
        chain.add(new ArrayList<>());
      }
      cells.add(chain);
    }
  }

  void add(Subject subject, Place place, Judgement judgement) {
    count(judgement);
    List<String> texts = judgement.texts();
    if (!texts.isEmpty()) {
      List<List<Member>> chain = cells.get(place.shard(cells.size()));
      chain.get(place.slice(chain.size())).add(new Member(place, subject.accounts(), texts));
    }
  }

  Corpus corpus() {
    List<List<Slice>> shards = new ArrayList<>();
    for (int shard = 0; shard < cells.size(); shard++) {
      List<Slice> slices = new ArrayList<>();
      for (int index = 0; index < cells.get(shard).size(); index++) {
        slices.add(new Slice(shard, index, cells.get(shard).get(index)));
      }
      shards.add(List.copyOf(slices));
    }
    return new Corpus(List.copyOf(shards), new Census(people, platforms, excluded));
  }

  /// Counts one person's documents; the person counts once wherever there is one of them.
  private void count(Judgement judgement) {
    SortedMap<String, Long> eligible = new TreeMap<>();
    SortedMap<Reason, Long> out = new TreeMap<>();
    for (Decision each : judgement.decisions()) {
      switch (each.eligibility()) {
        case Eligibility.Eligible _ ->
            eligible.merge(each.document().author().platform(), 1L, Long::sum);
        case Eligibility.Excluded(Reason reason, String _) -> out.merge(reason, 1L, Long::sum);
      }
    }
    people += eligible.isEmpty() ? 0 : 1;
    eligible.forEach(
        (platform, count) -> platforms.merge(platform, new Share(1, count), Share::plus));
    out.forEach((reason, count) -> excluded.merge(reason, new Share(1, count), Share::plus));
  }
}
