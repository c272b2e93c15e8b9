package dev.lethe.model.generate;

import module java.base;

import dev.lethe.model.generate.Network.Part;

/// New tokens of several sequences, a row each, one sequence after the other.
///
/// @param memories whose tokens they are
/// @param starts the first row of each sequence, and the number of all rows
record Rows(List<Memory> memories, List<Integer> starts) {

  static Rows of(List<Part> parts) {
    List<Integer> starts = new ArrayList<>();
    int row = 0;
    for (Part part : parts) {
      starts.add(row);
      row += part.length();
    }
    starts.add(row);
    return new Rows(parts.stream().map(Part::memory).toList(), starts);
  }

  int count() {
    return starts.getLast();
  }

  int parts() {
    return memories.size();
  }

  int first(int part) {
    return starts.get(part);
  }

  int length(int part) {
    return starts.get(part + 1) - starts.get(part);
  }

  int last(int part) {
    return starts.get(part + 1) - 1;
  }
}
