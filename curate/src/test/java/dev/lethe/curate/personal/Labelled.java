package dev.lethe.curate.personal;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.curate.SharedData;

/// Sentences whose personal data others have labelled.
///
/// @param labels what is personal data in the text, each with the label that its authors gave
record Labelled(String text, List<Label> labels) {

  /// A labelled piece, from `start` to before `end`.
  record Label(String type, int start, int end) {}

  /// Microsoft's 1,500 sentences.
  static List<Labelled> presidio() throws IOException {
    return read(
        "pii/presidio/synth_dataset_v2.json",
        sentence ->
            new Labelled(
                sentence.string("full_text"),
                objects(sentence, "spans")
                    .map(span ->
                        new Label(
                            span.string("entity_type"),
                            (int) span.integer("start_position"),
                            (int) span.integer("end_position")))
                    .toList()));
  }

  /// Nannigalaxy's 149 sentences, which say the words and not where they are.
  static List<Labelled> nano() throws IOException {
    return read("pii/pii-nano/dataset/pii_syn_nano_en.json", Labelled::nano);
  }

  private static Labelled nano(Json.Obj sentence) {
    String text = sentence.string("text");
    return new Labelled(
        text,
        objects(sentence, "NER")
            .filter(each -> each.get("entity").isPresent())
            .flatMap(each -> label(text, each.string("label"), each.string("entity")).stream())
            .toList());
  }

  private static Optional<Label> label(String text, String type, String words) {
    String bare = words.replaceAll("^[*'\"]+(SSN|tax_id)?[*_a-z ]*|[*'\"]+$", "");
    int start = text.indexOf(bare);
    return start < 0 || bare.isEmpty()
        ? Optional.empty()
        : Optional.of(new Label(type, start, start + bare.length()));
  }

  private static Stream<Json.Obj> objects(Json.Obj object, String name) {
    return object.get(name).stream()
        .flatMap(list -> ((Json.Arr) list).values().stream())
        .map(Json.Obj.class::cast);
  }

  private static List<Labelled> read(String name, Function<Json.Obj, Labelled> sentence)
      throws IOException {
    Path path = SharedData.path(name);
    Json.Arr all = (Json.Arr) Json.parse(Files.readString(path));
    return all.values().stream().map(Json.Obj.class::cast).map(sentence).toList();
  }
}
