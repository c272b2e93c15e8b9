package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.corpus.Judgement.Decision;
import dev.lethe.core.corpus.Slice.Member;
import dev.lethe.core.rights.Subject;

/// A corpus in the making.
final class Gathering {

  private final List<List<List<Member>>> cells = new ArrayList<>();
  private long eligible;
  private final SortedMap<Reason, Long> excluded = new TreeMap<>();

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
    judgement.decisions().forEach(this::count);
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
    return new Corpus(List.copyOf(shards), eligible, Collections.unmodifiableSortedMap(excluded));
  }

  private void count(Decision decision) {
    switch (decision.eligibility()) {
      case Eligibility.Eligible _ -> eligible++;
      case Eligibility.Excluded(Reason reason, String _) -> excluded.merge(reason, 1L, Long::sum);
    }
  }
}
