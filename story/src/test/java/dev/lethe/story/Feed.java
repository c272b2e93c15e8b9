package dev.lethe.story;

import module java.base;

import dev.lethe.story.Line.Part;

/// The lines of a feed, in order.
record Feed(List<Line> lines) {

  Feed {
    lines = List.copyOf(lines);
  }

  /// This feed as if these actors had never written a line. What others say of them stays.
  Feed without(Collection<String> actors) {
    return new Feed(lines.stream().filter(line -> !actors.contains(line.owner())).toList());
  }

  /// This feed in another order.
  Feed shuffled(RandomGenerator random) {
    List<Line> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    return new Feed(shuffled);
  }

  /// This feed cut into so many parts of random length, some of which may be empty.
  List<Feed> parts(int count, RandomGenerator random) {
    int[] cuts = random.ints(count - 1L, 0, lines.size() + 1).sorted().toArray();
    List<Feed> parts = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      parts.add(new Feed(lines.subList(from, cut)));
      from = cut;
    }
    parts.add(new Feed(lines.subList(from, lines.size())));
    return parts;
  }

  /// This feed with one line in the place of another.
  Feed with(Line old, Line fresh) {
    return new Feed(lines.stream().map(line -> line.equals(old) ? fresh : line).toList());
  }

  /// Both feeds, one after the other.
  Feed and(Feed other) {
    return new Feed(Stream.concat(lines.stream(), other.lines.stream()).toList());
  }

  /// Writes this feed into a folder, which is made if absent, and returns the folder.
  Path write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Part part : Part.values()) {
        Files.write(folder.resolve(part.file()), text(part));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("could not write the feed into " + folder, e);
    }
  }

  private List<String> text(Part part) {
    return lines.stream().filter(line -> line.part() == part).map(Line::json).toList();
  }
}
