package dev.lethe.ingest.json;

import module java.base;

import dev.lethe.ingest.text.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// A JSON text, read value by value in bounded memory. Errors of syntax are Jackson's exceptions,
/// for nothing can be read after them; a value that breaks a rule of size, depth, naming or
/// encoding is [Reading.Spoiled], and the next one can be read.
public final class JsonStream implements AutoCloseable {

  /// The most characters that one value may have.
  public static final int SIZE = 4 * 1024 * 1024;

  /// The most characters that one string or name may have: four times the longest post that a
  /// platform takes (Facebook's 63,206), for markup. Longer ones are nobody's words, and take long.
  public static final int LONGEST = 256 * 1024;

  /// The most levels of objects and arrays that one value may have.
  public static final int DEPTH = 64;

  /// Stands where bytes were not UTF-8: a noncharacter, which no text may hold.
  private static final char NO_UTF8 = '\uFFFF';

  /// The most levels that are passed over; beyond them nothing can be read.
  private static final int DEEPEST = 250_000;

  // Tables of names that texts share would let one text influence how the next is read. What
  // exceeds Jackson's own limits, or is no JSON, ends the whole text, so they are wide, and NaN and
  // its like are let through to spoil no more than the value they are in.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(SIZE)
                  .maxNameLength(SIZE)
                  .maxNumberLength(SIZE)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .build();

  private final JsonParser parser;
  private long weight;
  private long limit = SIZE;
  private @Nullable String problem;

  private JsonStream(JsonParser parser) {
    this.parser = parser;
  }

  /// Reads a text that is one value and no more.
  public static Reading read(String text) {
    try (JsonStream json = of(text)) {
      json.next();
      Reading reading = json.value();
      return json.next() == null
          ? reading
          : new Reading.Spoiled("expected one JSON value, but found more behind it");
    } catch (JacksonException broken) {
      return new Reading.Spoiled(describe(broken));
    }
  }

  /// What is wrong with the syntax, as a message says it.
  public static String describe(JacksonException broken) {
    return "expected JSON, but found: " + Quote.visible(broken.getOriginalMessage(), 160);
  }

  private static JsonStream of(String text) {
    return new JsonStream(JSON.createParser(ObjectReadContext.empty(), text));
  }

  /// Reads UTF-8, with or without a byte order mark.
  public static JsonStream of(InputStream utf8) throws IOException {
    return new JsonStream(JSON.createParser(ObjectReadContext.empty(), reader(utf8)));
  }

  private static Reader reader(InputStream utf8) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(NO_UTF8));
    PushbackReader reader = new PushbackReader(new InputStreamReader(utf8, decoder), 1);
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    return reader;
  }

  /// Goes to the next token, or to `null` at the end.
  public @Nullable JsonToken next() {
    return parser.nextToken();
  }

  /// The name of the member whose name or value was reached.
  public String name() {
    return parser.currentName();
  }

  /// Passes over the array or object that begins here.
  public void skip() {
    parser.skipChildren();
  }

  /// Reads the value that begins at the current token.
  public Reading value() {
    return value(SIZE);
  }

  /// Reads the value that begins at the current token, if it has at most `most` characters.
  public Reading value(long most) {
    problem = null;
    weight = 0;
    limit = most;
    Value value = build(0);
    return problem == null ? new Reading.Whole(value) : new Reading.Spoiled(problem);
  }

  /// How many characters the last value had, about.
  public long weight() {
    return weight;
  }

  private Value build(int depth) {
    weigh(1);
    return switch (parser.currentToken()) {
      case START_OBJECT -> fits(depth) ? members(depth) : skipped();
      case START_ARRAY -> fits(depth) ? many(depth) : skipped();
      case VALUE_STRING -> new Value.Text(text(parser.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Value.Digits(digits(text(parser.getString())));
      case VALUE_TRUE -> new Value.Truth(true);
      case VALUE_FALSE -> new Value.Truth(false);
      case null, default -> new Value.Nothing();
    };
  }

  private Value members(int depth) {
    SequencedMap<String, Value> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = text(parser.currentName());
      parser.nextToken();
      Value value = build(depth + 1);
      if (problem == null && members.putIfAbsent(name, value) != null) {
        spoil("expected each name once in an object, but found " + Quote.of(name) + " twice");
      }
    }
    return new Value.Members(members);
  }

  private Value many(int depth) {
    List<Value> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Value value = build(depth + 1);
      if (problem == null) {
        values.add(value);
      }
    }
    return new Value.Many(values);
  }

  private boolean fits(int depth) {
    if (depth == DEPTH) {
      spoil("expected at most " + DEPTH + " levels of objects and arrays, but found more");
    }
    return problem == null;
  }

  private void weigh(int characters) {
    weight += characters;
    if (weight > limit) {
      spoil("expected at most " + SIZE + " characters in one value, but found more");
    }
  }

  private Value skipped() {
    parser.skipChildren();
    return new Value.Nothing();
  }

  private String text(String text) {
    weigh(text.length());
    if (text.length() > LONGEST) {
      spoil(
          "expected at most %,d characters in one string, but found %,d"
              .formatted(LONGEST, text.length()));
    } else if (text.indexOf(NO_UTF8) >= 0) {
      spoil("expected UTF-8, but found other bytes; save the file as UTF-8");
    }
    return text;
  }

  private String digits(String number) {
    if (!Character.isDigit(number.charAt(number.length() - 1))) {
      spoil("expected a number in digits, but found " + Quote.of(number));
    }
    return number;
  }

  private void spoil(String found) {
    if (problem == null) {
      problem = found;
    }
  }

  @Override
  public void close() {
    parser.close();
  }
}
