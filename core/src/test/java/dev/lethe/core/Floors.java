package dev.lethe.core;

import module java.base;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;

/// The plan of the house: which class may know which. It reads class files, so that nothing a
/// compiler saw can hide.
final class Floors {

  private static final String HOUSE = "dev.lethe.";
  private static final String CORE = "dev.lethe.core.";

  /// The floors of core, lowest first.
  private static final List<String> FLOORS =
      List.of(
          "store", "ledger", "rights", "corpus", "chain", "tally", "release", "unlearn", "audit");

  /// The towers, each with the highest floor of core that it may enter.
  private static final Map<String, String> TOWERS =
      Map.of(
          "ingest", "corpus",
          "registry", "rights",
          "curate", "corpus",
          "model", "release",
          "web", "audit");

  private static final List<String> GROUND =
      List.of(CORE, "java.", "javax.", "jdk.", "org.jspecify.");

  private static final Pattern DESCRIPTOR = Pattern.compile("L((?:\\w+/)+[\\w$]+)[;<]");

  private Floors() {}

  /// Every class below this folder that knows one it must not know, in words.
  static List<String> offenders(Path classes) throws IOException {
    if (!Files.isDirectory(classes)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .sorted()
          .flatMap(Floors::offences)
          .toList();
    }
  }

  private static Stream<String> offences(Path file) {
    ClassModel model = parse(file);
    String from = model.thisClass().asInternalName().replace('/', '.');
    return known(model).stream().flatMap(to -> offence(from, to).stream());
  }

  private static ClassModel parse(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every class that occurs in the constant pool: by name, in a descriptor, in a signature.
  private static SortedSet<String> known(ClassModel model) {
    SortedSet<String> known = new TreeSet<>();
    for (PoolEntry entry : model.constantPool()) {
      switch (entry) {
        case ClassEntry named when !named.asInternalName().startsWith("[") ->
            known.add(named.asInternalName().replace('/', '.'));
        case Utf8Entry text ->
            DESCRIPTOR
                .matcher(text.stringValue())
                .results()
                .forEach(match -> known.add(match.group(1).replace('/', '.')));
        default -> {}
      }
    }
    return known;
  }

  private static Optional<String> offence(String from, String to) {
    if (from.startsWith(CORE)) {
      return core(from, to).map(problem -> "%s %s: %s".formatted(from, problem, to));
    }
    String tower = module(from);
    return TOWERS.containsKey(tower)
        ? tower(tower, to).map(problem -> "%s %s: %s".formatted(from, problem, to))
        : Optional.empty();
  }

  private static Optional<String> core(String from, String to) {
    if (floor(from) < 0) {
      return Optional.of("lies on no floor of core, yet knows");
    }
    if (GROUND.stream().noneMatch(to::startsWith)) {
      return Optional.of("is core, which needs nothing but the JDK, yet knows");
    }
    return to.startsWith(CORE) && floor(to) > floor(from)
        ? Optional.of("climbs to")
        : Optional.empty();
  }

  private static Optional<String> tower(String tower, String to) {
    if (to.startsWith(CORE)) {
      int highest = FLOORS.indexOf(TOWERS.get(tower));
      return floor(to) > highest ? Optional.of("climbs to") : Optional.empty();
    }
    return to.startsWith(HOUSE) && !module(to).equals(tower)
        ? Optional.of("is in a tower, which knows no other, yet knows")
        : Optional.empty();
  }

  private static int floor(String name) {
    return FLOORS.indexOf(firstWord(name.substring(CORE.length())));
  }

  private static String module(String name) {
    return name.startsWith(HOUSE) ? firstWord(name.substring(HOUSE.length())) : "";
  }

  private static String firstWord(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
