package dev.lethe.model.text;

import module java.base;

/// Turns text into token ids and back, without loss: byte-level byte-pair encoding (Sennrich et
/// al., 2016; Radford et al., 2019).
///
/// A special token's name inside a text is text: nobody can end a turn or forge one by writing
/// `<|im_end|>` in a post. It is immutable and keeps nothing of what it encoded.
public final class Tokenizer {
  /// Pieces longer than this many characters are not remembered during a call: they hardly ever
  /// come twice.
  private static final int REMEMBERED = 32;

  private final Vocabulary vocabulary;
  private final Splitter splitter;
  private final MergeTable merges;
  private final Map<String, Integer> ids;
  private final int[] bytes = new int[256]; // the id of each byte
  private final byte[][] texts; // the bytes of each id; none for a special token

  public Tokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.splitter = new Splitter(vocabulary.digits());
    this.merges = new MergeTable(vocabulary);
    this.ids = Map.copyOf(vocabulary.ids());
    for (int value = 0; value < 256; value++) {
      bytes[value] = id(String.valueOf(ByteAlphabet.character(value)));
    }
    this.texts = texts(vocabulary);
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /// The id of a token as the vocabulary writes it; an unknown one is an error.
  public int id(String token) {
    Integer id = ids.get(token);
    if (id == null) {
      throw new IllegalArgumentException(
          "expected a token of this vocabulary (%d tokens), found '%s'"
              .formatted(vocabulary.size(), token));
    }
    return id;
  }

  /// The ids of a text; names of special tokens in it are text like any other.
  public int[] encode(String text) {
    IdList found = new IdList();
    Map<String, int[]> seen = new HashMap<>();
    splitter.split(text, (begin, end) -> found.add(piece(text.substring(begin, end), seen)));
    return found.toArray();
  }

  /// The ids of a text in which the names of special tokens are those tokens; only for text that no
  /// stranger wrote.
  public int[] encodeWithSpecials(String text) {
    IdList found = new IdList();
    int from = 0;
    for (Specials.Match match : Specials.in(text, vocabulary.specials())) {
      found.add(encode(text.substring(from, match.begin())));
      found.add(id(match.token()));
      from = match.begin() + match.token().length();
    }
    found.add(encode(text.substring(from)));
    return found.toArray();
  }

  /// The text of ids; special tokens have none, and bytes that are not UTF-8 become U+FFFD.
  public String decode(int... ids) {
    TextStream stream = stream();
    StringBuilder text = new StringBuilder();
    for (int id : ids) {
      text.append(stream.accept(id));
    }
    return text.append(stream.finish()).toString();
  }

  /// A decoder for ids that come one by one.
  public TextStream stream() {
    return new TextStream(this);
  }

  /// The bytes that an id stands for; none for a special token.
  byte[] bytes(int id) {
    if (id < 0 || id >= texts.length) {
      throw new IllegalArgumentException(
          "expected a token id in 0..%d, found %d".formatted(texts.length - 1, id));
    }
    return texts[id];
  }

  private int[] piece(String piece, Map<String, int[]> seen) {
    return piece.length() > REMEMBERED ? merged(piece) : seen.computeIfAbsent(piece, this::merged);
  }

  private int[] merged(String piece) {
    byte[] raw = Utf8.encode(piece);
    int[] symbols = new int[raw.length];
    for (int i = 0; i < raw.length; i++) {
      symbols[i] = bytes[raw[i] & 0xFF];
    }
    return Merging.merge(merges, symbols);
  }

  private static byte[][] texts(Vocabulary vocabulary) {
    byte[][] texts = new byte[vocabulary.size()][];
    for (int id = 0; id < texts.length; id++) {
      String token = vocabulary.tokens().get(id);
      texts[id] = vocabulary.specials().contains(token) ? new byte[0] : ByteAlphabet.bytes(token);
    }
    return texts;
  }
}
