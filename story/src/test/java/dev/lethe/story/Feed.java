package dev.lethe.story;

import module java.base;

import dev.lethe.story.Line.Part;

/// The lines of a feed, in order.
record Feed(List<Line> lines) {

  Feed {
    lines = List.copyOf(lines);
  }

  /// This feed as if these accounts had never written a line. What others say of them stays.
  Feed without(Collection<String> accounts) {
    return new Feed(lines.stream().filter(line -> !accounts.contains(line.owner())).toList());
  }

  /// This feed in another order.
  Feed shuffled(RandomGenerator random) {
    List<Line> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    return new Feed(shuffled);
  }

  /// This feed with all descriptions of an account where the first of them is.
  Feed described() {
    Map<String, List<Line>> descriptions =
        in(Part.ACTORS).collect(Collectors.groupingBy(Line::owner));
    return new Feed(
        lines.stream()
            .flatMap(line ->
                line.part() == Part.ACTORS
                    ? Optional.ofNullable(descriptions.remove(line.owner())).stream()
                        .flatMap(List::stream)
                    : Stream.of(line))
            .toList());
  }

  /// This feed cut into so many parts of random length, some of which may be empty.
  List<Feed> parts(int count, RandomGenerator random) {
    int[] cuts = random.ints(count - 1L, 0, lines.size() + 1).map(this::between).sorted().toArray();
    List<Feed> parts = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      parts.add(new Feed(lines.subList(from, cut)));
      from = cut;
    }
    parts.add(new Feed(lines.subList(from, lines.size())));
    return parts;
  }

  /// The next place that does not part two descriptions of one account. An old one that comes alone
  /// says an address that may be somebody else's now.
  private int between(int cut) {
    int at = cut;
    while (at > 0 && at < lines.size() && isOneAccount(lines.get(at - 1), lines.get(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOneAccount(Line one, Line other) {
    return one.part() == Part.ACTORS && other.part() == Part.ACTORS && isOneOwner(one, other);
  }

  private static boolean isOneOwner(Line one, Line other) {
    return one.owner().equals(other.owner());
  }

  /// This feed with one line in the place of another.
  Feed with(Line old, Line fresh) {
    return new Feed(lines.stream().map(line -> line.equals(old) ? fresh : line).toList());
  }

  /// Both feeds, one after the other.
  Feed and(Feed other) {
    return new Feed(Stream.concat(lines.stream(), other.lines.stream()).toList());
  }

  /// Whether a line of it stands in this file.
  boolean has(Part part) {
    return lines.stream().anyMatch(line -> line.part() == part);
  }

  /// Writes what this feed says in ActivityStreams into a folder, which is made if absent, and
  /// returns the folder.
  Path write(Path folder) {
    write(Part.ACTORS, folder, List.of());
    write(Part.ACTIVITIES, folder, List.of());
    return folder;
  }

  /// Writes one file of this feed into a folder, which is made if absent, and returns the file.
  ///
  /// @param head its first lines
  Path write(Part part, Path folder, List<String> head) {
    List<String> text = new ArrayList<>(head);
    in(part).forEach(line -> text.add(line.json()));
    return Scratch.write(
        folder.resolve(part.file()),
        text.stream().map(each -> each + "\n").collect(Collectors.joining()));
  }

  /// The lines of one file.
  Stream<Line> in(Part part) {
    return lines.stream().filter(line -> line.part() == part);
  }
}
