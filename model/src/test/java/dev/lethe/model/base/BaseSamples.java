package dev.lethe.model.base;

import module java.base;

/// A tiny recipe and its text.
final class BaseSamples {
  static final String RECIPE =
      """
      lethe.dev/base-recipe@v1
      # tiny
      vocabulary 300
      width 32
      layers 2
      heads 4
      key-heads 2
      inner-width 48
      rope-base 10000
      context 64
      seed 1
      batch-tokens 64
      learning-rate 0.01
      warmup 0.1
      finish 0.5
      held-out 0.2
      source novels novel texts 1 1 2
      source talk chatterbot talk 1 3 50
      skip talk/skipped.yml
      """;

  private BaseSamples() {}

  static BaseRecipe recipe() {
    return BaseRecipe.parse(RECIPE, "tiny");
  }

  /// Writes three novels and two files of talk below `folder`.
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("texts"));
    Files.createDirectories(folder.resolve("talk"));
    for (String name : List.of("one", "two", "three")) {
      String text = "Novel %s.\n\nThe river runs through the town.\n".formatted(name).repeat(40);
      Files.writeString(folder.resolve("texts").resolve(name + ".txt"), text);
    }
    Files.writeString(folder.resolve("texts/notes.pdf"), "no novel");
    StringBuilder talk = new StringBuilder("conversations:\n");
    for (int i = 0; i < 10; i++) {
      talk.append("- - How is river %d?\n  - It runs.\n  - It stands.\n".formatted(i));
    }
    Files.writeString(folder.resolve("talk/rivers.yml"), talk);
    Files.writeString(folder.resolve("talk/skipped.yml"), "- - Who are you?\n  - Nobody.\n");
  }
}
