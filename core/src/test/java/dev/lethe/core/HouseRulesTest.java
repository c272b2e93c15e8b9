package dev.lethe.core;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/// The rules of the house that a machine can check, for every module's main sources.
class HouseRulesTest {

  private static final int LONGEST = 500;
  private static final Pattern NAMELESS = Pattern.compile(".*(Impl|Manager|Utils?|Helper)\\.java");

  @Test
  void noFileIsLongerThanAFewScreens() throws IOException {
    assertThat(offenders(file -> lines(file).size() > LONGEST)).isEmpty();
  }

  @Test
  void commentsAreMarkdown() throws IOException {
    assertThat(offenders(file -> lines(file).stream().anyMatch(HouseRulesTest::isOldComment)))
        .isEmpty();
  }

  @Test
  void namesSayWhatAThingIs() throws IOException {
    assertThat(offenders(file -> NAMELESS.matcher(file.getFileName().toString()).matches()))
        .isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() throws IOException {
    assertThat(offenders(file -> !isNullMarked(file.resolveSibling("package-info.java"))))
        .isEmpty();
  }

  @Test
  void coreWasReallyRead() throws IOException {
    assertThat(offenders(_ -> true))
        .contains("core/src/main/java/dev/lethe/core/store/Digest.java");
  }

  private static boolean isOldComment(String line) {
    return line.strip().startsWith("/**");
  }

  private static boolean isNullMarked(Path info) {
    return Files.exists(info)
        && lines(info).stream()
            .anyMatch(line -> line.startsWith("@") && line.endsWith("NullMarked"));
  }

  private static List<String> offenders(Predicate<Path> offends) throws IOException {
    Path house = Path.of("..").toRealPath();
    List<String> offenders = new ArrayList<>();
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(house)) {
      for (Path module : modules) {
        sources(module.resolve("src/main/java")).stream()
            .filter(offends)
            .map(file -> house.relativize(file).toString().replace(File.separatorChar, '/'))
            .forEach(offenders::add);
      }
    }
    return offenders;
  }

  private static List<Path> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
