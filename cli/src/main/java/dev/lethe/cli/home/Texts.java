package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Landing;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.store.Durable;
import dev.lethe.ingest.activitystreams.ActivityStreams;

/// Reads the texts to measure a model on: a text file is one text, a feed as many as it has public
/// posts with words.
public final class Texts {

  private Texts() {}

  /// The texts at this path, in its order.
  public static List<String> read(Path path) throws IOException {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean feed = Files.isDirectory(path) || name.matches(".*\\.(jsonl|json|zip|tar\\.gz|tgz)");
    return feed ? posts(path) : List.of(Durable.text(path));
  }

  private static List<String> posts(Path path) throws IOException {
    List<String> texts = new ArrayList<>();
    new ActivityStreams()
        .read(
            List.of(path),
            new Source.Sink() {
              @Override
              public void item(Item item) {
                if (Landing.kept(item) instanceof Item.Said(Document document)
                    && !document.text().isEmpty()) {
                  texts.add(document.text());
                }
              }

              @Override
              public void broken(Source.Broken broken) {
                throw new IllegalArgumentException(broken.where() + ": " + broken.problem());
              }
            });
    return texts;
  }
}
