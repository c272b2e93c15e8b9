package dev.lethe.cli.home;

import module java.base;

/// What is installed with the program: recipes, the small base, the sample community.
public final class House {

  private House() {}

  /// The folder of the program: what `lethe.house` says, else the working directory.
  public static Path folder() {
    return Path.of(System.getProperty("lethe.house", "."));
  }

  /// The recipe for everyday use.
  public static Path recipe() {
    return folder().resolve("recipes").resolve("community.recipe");
  }

  /// The recipe of the demo.
  public static Path demoRecipe() {
    return folder().resolve("recipes").resolve("demo.recipe");
  }

  /// The sample community.
  public static Path sample() {
    return folder().resolve("sample").resolve("community");
  }

  /// The table of the sample community's exports from other platforms.
  public static Path sampleExports() {
    return sample().resolveSibling("exports.csv");
  }

  /// The sample community's policy.
  public static Path samplePolicy() {
    return sample().resolveSibling("policy");
  }

  /// The folder of a base by its name in a recipe.
  public static Path base(String name) {
    if (!name.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
      throw new IllegalArgumentException(
          "a base's name has lower-case letters, digits, dots and hyphens, but was \"%s\""
              .formatted(name));
    }
    Path folder = folder().resolve("recipes").resolve("base").resolve(name);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "the recipe asks for the base \"%s\", but there is no folder %s".formatted(name, folder));
    }
    return folder;
  }
}
