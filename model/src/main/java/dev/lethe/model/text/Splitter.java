package dev.lethe.model.text;

import module java.base;

/// Cuts text into the pieces inside which byte pairs merge; one pass, no backtracking.
///
/// The pieces are those of Hugging Face's `ByteLevel` pre-tokenizer, whose expression is
///
///     's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+
///
/// and with [Digits#SINGLE] those of `Sequence[Digits(individual_digits), ByteLevel]`: each digit is cut out first and the
/// expression then sees the text between two digits as if nothing followed it.
public record Splitter(Digits digits) {
  private static final List<String> CONTRACTIONS = List.of("s", "t", "re", "ve", "m", "ll", "d");

  /// Hands every piece of `text` to `piece` as (begin, end), in order, without gaps.
  public void split(String text, Range piece) {
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      piece.accept(at, end);
      at = end;
    }
  }

  /// The pieces of `text`; joined they are the text.
  public List<String> split(String text) {
    List<String> pieces = new ArrayList<>();
    split(text, (begin, end) -> pieces.add(text.substring(begin, end)));
    return pieces;
  }

  /// Takes a half-open range of characters.
  @FunctionalInterface
  public interface Range {
    void accept(int begin, int end);
  }

  private int end(String text, int at) {
    Kind kind = kind(text, at);
    if (kind == Kind.DIGIT && digits == Digits.SINGLE) {
      return next(text, at);
    }
    int contraction = contraction(text, at);
    if (contraction > at) {
      return contraction;
    }
    if (text.charAt(at) == ' ' && at + 1 < text.length() && binds(kind(text, at + 1))) {
      return run(text, at + 1);
    }
    return kind == Kind.SPACE ? spaces(text, at) : run(text, at);
  }

  /// Whether one space before a character of this kind belongs to its piece.
  private boolean binds(Kind kind) {
    return switch (kind) {
      case LETTER, OTHER -> true;
      case DIGIT -> digits == Digits.GROUPED;
      case SPACE -> false;
    };
  }

  /// The end of a contraction's tail such as `'ll` at `at`, or `at` if there is none.
  private static int contraction(String text, int at) {
    if (text.charAt(at) == '\'') {
      for (String tail : CONTRACTIONS) {
        if (text.startsWith(tail, at + 1)) {
          return at + 1 + tail.length();
        }
      }
    }
    return at;
  }

  /// The end of the run of characters of one kind that begins at `at`.
  private static int run(String text, int at) {
    Kind kind = kind(text, at);
    int end = next(text, at);
    while (end < text.length() && kind(text, end) == kind) {
      end = next(text, end);
    }
    return end;
  }

  /// White space: all of the run if nothing visible follows, else all but its last character, which
  /// may bind to what follows.
  private int spaces(String text, int at) {
    int end = run(text, at);
    boolean last =
        end == text.length() || (digits == Digits.SINGLE && kind(text, end) == Kind.DIGIT);
    return last || end == at + 1 ? end : end - 1;
  }

  private static int next(String text, int at) {
    return at + Character.charCount(text.codePointAt(at));
  }

  private enum Kind {
    LETTER,
    DIGIT,
    SPACE,
    OTHER
  }

  private static Kind kind(String text, int at) {
    int point = text.codePointAt(at);
    if (space(point)) {
      return Kind.SPACE;
    }
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER ->
          Kind.LETTER;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          Kind.DIGIT;
      default -> Kind.OTHER;
    };
  }

  /// Unicode's property `White_Space`, all of it in the basic plane.
  private static boolean space(int point) {
    return switch (point) {
      case '\t',
          '\n',
          0x0B,
          '\f',
          '\r',
          ' ',
          0x85,
          0xA0,
          0x1680,
          0x2028,
          0x2029,
          0x202F,
          0x205F,
          0x3000 ->
          true;
      default -> point >= 0x2000 && point <= 0x200A;
    };
  }
}
