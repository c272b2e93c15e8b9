package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Landing;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.corpus.Source.Broken;
import dev.lethe.core.release.LanguageModel;
import dev.lethe.core.release.LanguageModel.Frame;
import dev.lethe.core.store.Durable;
import dev.lethe.ingest.activitystreams.ActivityStreams;

/// Texts to measure a model on.
///
/// @param words the texts, in the order of their source
/// @param frame what stands around each
/// @param broken what could not be read
public record Texts(List<String> words, Frame frame, List<Broken> broken) {

  public Texts {
    words = List.copyOf(words);
    broken = List.copyOf(broken);
  }

  /// The texts at this path: a text file is one, a feed has as many as it has public posts with
  /// words. There must be some.
  public static Texts read(Path path) throws IOException {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean feed = Files.isDirectory(path) || name.matches(".*\\.(jsonl|json|zip|tar\\.gz|tgz)");
    Texts texts =
        feed ? posts(path) : new Texts(List.of(Durable.text(path)), Frame.TEXT, List.of());
    if (texts.bytes() == 0) {
      String first =
          texts.broken.stream().findFirst().map(each -> "; " + each.problem()).orElse("");
      throw new IllegalArgumentException(
          "expected some text in %s, but found none%s".formatted(path, first));
    }
    return texts;
  }

  /// Posts as they are learned.
  public static Texts of(List<String> posts) {
    return new Texts(posts, Frame.TURN, List.of());
  }

  /// How many bytes the texts have in UTF-8.
  public long bytes() {
    return words.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
  }

  /// How surprised a model is by these texts, in bits per byte.
  public double surprise(LanguageModel model) {
    return words.stream().mapToDouble(text -> model.bits(text, frame)).sum() / bytes();
  }

  private static Texts posts(Path path) throws IOException {
    List<String> texts = new ArrayList<>();
    List<Broken> broken = new ArrayList<>();
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
              public void broken(Broken problem) {
                broken.add(problem);
              }
            });
    return new Texts(texts, Frame.TURN, broken);
  }
}
