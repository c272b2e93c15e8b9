package dev.lethe.model.base;

import module java.base;

/// The text of a recipe's sources, cleaned, and split into what is learned and what is only
/// measured on.
///
/// @param learned the passages to learn from, by source
/// @param heldOut the passages that are held out, by source; whole works
public record BaseText(
    SequencedMap<BaseSource, List<Passage>> learned,
    SequencedMap<BaseSource, List<Passage>> heldOut) {

  /// Reads all sources below `folder`; a source without text is an error.
  public static BaseText read(BaseRecipe recipe, Path folder) throws IOException {
    SequencedMap<BaseSource, List<Passage>> learned = new LinkedHashMap<>();
    SequencedMap<BaseSource, List<Passage>> heldOut = new LinkedHashMap<>();
    for (BaseSource source : recipe.sources()) {
      List<Passage> passages = passages(source, recipe.skipped(), folder);
      Set<String> out = heldOutWorks(passages, recipe.heldOut());
      learned.put(source, passages.stream().filter(each -> !out.contains(each.work())).toList());
      heldOut.put(source, passages.stream().filter(each -> out.contains(each.work())).toList());
    }
    return new BaseText(learned, heldOut);
  }

  private static List<Passage> passages(BaseSource source, Set<String> skipped, Path folder)
      throws IOException {
    List<Passage> passages = new ArrayList<>();
    for (Path file : files(source, folder)) {
      String name = folder.relativize(file).toString();
      if (!skipped.contains(name)) {
        passages.addAll(source.format().read(name, Files.readString(file)));
      }
    }
    if (passages.isEmpty()) {
      throw new IllegalArgumentException(
          "source %s: expected text in files \"*%s\" under %s, found none"
              .formatted(source.name(), source.format().suffix(), folder.resolve(source.path())));
    }
    return passages;
  }

  private static List<Path> files(BaseSource source, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(source.path()))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(source.format().suffix()))
          .sorted()
          .toList();
    }
  }

  /// The works whose names' hashes are smallest: this part of all, at least one; none of a single
  /// work.
  private static Set<String> heldOutWorks(List<Passage> passages, double part) {
    List<String> works =
        passages.stream()
            .map(Passage::work)
            .distinct()
            .sorted(Comparator.comparing(BaseText::hash))
            .toList();
    int count = works.size() < 2 || part == 0 ? 0 : Math.max(1, (int) (part * works.size()));
    return Set.copyOf(works.subList(0, count));
  }

  private static String hash(String work) {
    try {
      byte[] bytes = work.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
