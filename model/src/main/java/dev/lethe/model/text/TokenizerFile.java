package dev.lethe.model.text;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.core.store.JsonException;

/// Hugging Face's `tokenizer.json`, as far as byte-level byte-pair encoding goes: read, and
/// written.
///
/// Understood are a model of type `BPE` (merges as `"a b"` or as `["a", "b"]`), the pre-tokenizers
/// `ByteLevel` and `Sequence[Digits, ByteLevel]`, and added tokens. Anything that would make other
/// ids of the same text is an error.
public final class TokenizerFile {
  private static final Set<String> IGNORED_PROCESSORS = Set.of("ByteLevel");

  private TokenizerFile() {}

  /// The vocabulary in the text of a `tokenizer.json`; `where` names the file in errors.
  public static Vocabulary read(String text, String where) {
    try {
      return vocabulary(Json.parseObject(text));
    } catch (JsonException | IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "%s is no tokenizer.json that can be read: %s".formatted(where, e.getMessage()), e);
    }
  }

  /// The text of a `tokenizer.json` with this vocabulary; the same vocabulary gives the same text.
  public static String write(Vocabulary vocabulary) {
    return Json.object()
        .put("version", "1.0")
        .put("truncation", new Json.Null())
        .put("padding", new Json.Null())
        .put("added_tokens", added(vocabulary))
        .put("normalizer", new Json.Null())
        .put("pre_tokenizer", preTokenizer(vocabulary.digits()))
        .put("post_processor", new Json.Null())
        .put("decoder", byteLevel())
        .put("model", model(vocabulary))
        .done()
        .text();
  }

  private static Vocabulary vocabulary(Json.Obj file) {
    refuse(file, "normalizer");
    refuseProcessor(file);
    Json.Obj model = file.object("model");
    expect("a model of type", "BPE", model.get("type").map(TokenizerFile::string).orElse("BPE"));
    refuse(model, "dropout");
    refuse(model, "continuing_subword_prefix");
    refuse(model, "end_of_word_suffix");
    refuseTrue(model, "byte_fallback");
    refuseTrue(model, "ignore_merges");
    SortedMap<Integer, String> tokens = new TreeMap<>();
    model.object("vocab").members().forEach((token, id) -> put(tokens, integer(id), token));
    Set<String> specials = new LinkedHashSet<>();
    for (Json.Obj added : objects(file, "added_tokens")) {
      specials.add(added.string("content"));
      put(tokens, Math.toIntExact(added.integer("id")), added.string("content"));
    }
    List<Merge> merges = model.array("merges").stream().map(TokenizerFile::merge).toList();
    return new Vocabulary(gapless(tokens), merges, specials, digits(file));
  }

  private static Digits digits(Json.Obj file) {
    Json.Obj splitter = file.object("pre_tokenizer");
    List<Json.Obj> steps =
        splitter.string("type").equals("Sequence")
            ? objects(splitter, "pretokenizers")
            : List.of(splitter);
    expect("the last pre-tokenizer", "ByteLevel", steps.getLast().string("type"));
    refuseTrue(steps.getLast(), "add_prefix_space");
    if (steps.getLast().get("use_regex").equals(Optional.of(new Json.Bool(false)))) {
      throw new IllegalArgumentException(
          "expected a ByteLevel pre-tokenizer with its own expression, found \"use_regex\": false");
    }
    if (steps.size() == 1) {
      return Digits.GROUPED;
    }
    expect("the pre-tokenizers", "Digits, ByteLevel", types(steps));
    if (!steps.getFirst().bool("individual_digits")) {
      throw new IllegalArgumentException(
          "expected a Digits pre-tokenizer that cuts single digits,"
              + " found \"individual_digits\": false");
    }
    return Digits.SINGLE;
  }

  private static String types(List<Json.Obj> steps) {
    return steps.stream().map(step -> step.string("type")).collect(Collectors.joining(", "));
  }

  private static void refuseProcessor(Json.Obj file) {
    switch (file.get("post_processor").orElse(new Json.Null())) {
      case Json.Null() -> {}
      case Json.Obj processor when IGNORED_PROCESSORS.contains(processor.string("type")) -> {}
      case Json other ->
          throw new IllegalArgumentException(
              "expected no post-processor that adds tokens, found " + other.text());
    }
  }

  private static void refuse(Json.Obj object, String name) {
    Json value = object.get(name).orElse(new Json.Null());
    if (!(value instanceof Json.Null) && !value.equals(Json.of(""))) {
      throw new IllegalArgumentException(
          "expected no \"%s\", found %s".formatted(name, value.text()));
    }
  }

  private static void refuseTrue(Json.Obj object, String name) {
    if (object.get(name).equals(Optional.of(new Json.Bool(true)))) {
      throw new IllegalArgumentException("expected \"%s\": false, found true".formatted(name));
    }
  }

  private static void expect(String what, String expected, String found) {
    if (!found.equals(expected)) {
      throw new IllegalArgumentException(
          "expected %s %s, found %s".formatted(what, expected, found));
    }
  }

  private static Merge merge(Json merge) {
    return switch (merge) {
      case Json.Str(String pair) when pair.indexOf(' ') > 0 ->
          new Merge(pair.substring(0, pair.indexOf(' ')), pair.substring(pair.indexOf(' ') + 1));
      case Json.Arr(List<Json> pair) when pair.size() == 2 ->
          new Merge(string(pair.getFirst()), string(pair.getLast()));
      case Json other ->
          throw new IllegalArgumentException(
              "expected a merge such as \"a b\" or [\"a\", \"b\"], found " + other.text());
    };
  }

  private static void put(SortedMap<Integer, String> tokens, int id, String token) {
    String before = tokens.put(id, token);
    if (before != null && !before.equals(token)) {
      throw new IllegalArgumentException(
          "expected one token under the id %d, found '%s' and '%s'".formatted(id, before, token));
    }
  }

  private static List<String> gapless(SortedMap<Integer, String> tokens) {
    int expected = 0;
    for (int id : tokens.keySet()) {
      if (id != expected++) {
        throw new IllegalArgumentException(
            "expected the ids 0 to %d without gaps, found %d in the place of %d"
                .formatted(tokens.size() - 1, id, expected - 1));
      }
    }
    return List.copyOf(tokens.values());
  }

  private static List<Json.Obj> objects(Json.Obj object, String name) {
    List<Json.Obj> objects = new ArrayList<>();
    for (Json value : object.array(name)) {
      if (!(value instanceof Json.Obj each)) {
        throw new IllegalArgumentException(
            "expected objects under \"%s\", found %s".formatted(name, value.text()));
      }
      objects.add(each);
    }
    if (objects.isEmpty() && name.equals("pretokenizers")) {
      throw new IllegalArgumentException("expected a pre-tokenizer in the sequence, found none");
    }
    return objects;
  }

  private static String string(Json value) {
    if (value instanceof Json.Str(String string)) {
      return string;
    }
    throw new IllegalArgumentException("expected a string, found " + value.text());
  }

  private static int integer(Json value) {
    if (value instanceof Json.Num(BigDecimal number)) {
      return number.intValueExact();
    }
    throw new IllegalArgumentException("expected a whole number, found " + value.text());
  }

  private static Json added(Vocabulary vocabulary) {
    Map<String, Integer> ids = vocabulary.ids();
    return Json.of(
        vocabulary.specials().stream()
            .map(token -> addedToken(token, Objects.requireNonNull(ids.get(token))))
            .toList());
  }

  private static Json addedToken(String token, int id) {
    return Json.object()
        .put("id", id)
        .put("content", token)
        .put("single_word", Json.of(false))
        .put("lstrip", Json.of(false))
        .put("rstrip", Json.of(false))
        .put("normalized", Json.of(false))
        .put("special", Json.of(true))
        .done();
  }

  private static Json preTokenizer(Digits digits) {
    return switch (digits) {
      case GROUPED -> byteLevel();
      case SINGLE ->
          Json.object()
              .put("type", "Sequence")
              .put("pretokenizers", Json.of(List.of(singleDigits(), byteLevel())))
              .done();
    };
  }

  private static Json singleDigits() {
    return Json.object().put("type", "Digits").put("individual_digits", Json.of(true)).done();
  }

  private static Json byteLevel() {
    return Json.object()
        .put("type", "ByteLevel")
        .put("add_prefix_space", Json.of(false))
        .put("trim_offsets", Json.of(true))
        .put("use_regex", Json.of(true))
        .done();
  }

  private static Json model(Vocabulary vocabulary) {
    Json.Members ids = Json.object();
    vocabulary.ids().forEach((token, id) -> ids.put(token, id));
    List<Json> merges = new ArrayList<>();
    for (Merge merge : vocabulary.merges()) {
      merges.add(Json.of(List.of(Json.of(merge.left()), Json.of(merge.right()))));
    }
    return Json.object()
        .put("type", "BPE")
        .put("dropout", new Json.Null())
        .put("unk_token", new Json.Null())
        .put("continuing_subword_prefix", new Json.Null())
        .put("end_of_word_suffix", new Json.Null())
        .put("fuse_unk", Json.of(false))
        .put("byte_fallback", Json.of(false))
        .put("ignore_merges", Json.of(false))
        .put("vocab", ids.done())
        .put("merges", Json.of(merges))
        .done();
  }
}
