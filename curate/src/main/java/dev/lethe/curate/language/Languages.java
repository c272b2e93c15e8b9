package dev.lethe.curate.language;

import module java.base;

import opennlp.tools.langdetect.DefaultLanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;

/// Tells in which language a text is. It asks Apache OpenNLP's frozen model of 103 languages, made
/// from the Leipzig corpora (sentences of news, Wikipedia and the web), never from what people of a
/// home wrote. Of OpenNLP's own cleaning, which works by regular expressions, nothing is used.
public final class Languages {

  private static final String MODEL = "/langdetect-183.bin";

  /// How many letters are looked at, at most, and at least. Below, guesses are mostly chance.
  private static final int MOST = 400;

  private static final int FEWEST = 12;

  /// How many times surer than of the second the model is of the first.
  private static final double SURE = 1.3;

  private static final DefaultLanguageDetectorContextGenerator GRAMS =
      new DefaultLanguageDetectorContextGenerator(1, 3);

  /// The model takes time to read; who asks for no language does not wait for it.
  private static final class Frozen {
    static final MaxentModel MODEL = read();
  }

  private Languages() {}

  private static MaxentModel read() {
    try (InputStream bytes = Languages.class.getResourceAsStream(MODEL)) {
      if (bytes == null) {
        throw new IllegalStateException(
            "expected %s on the class path, but it is not there; add opennlp-models-langdetect"
                .formatted(MODEL));
      }
      return new LanguageDetectorModel(bytes).getMaxentModel();
    } catch (IOException e) {
      throw new UncheckedIOException("the model of languages on the class path is not whole", e);
    }
  }

  /// The language of a text as a BCP 47 tag, such as `de`; empty if it is too short or nothing is
  /// sure.
  public static Optional<String> of(String text) {
    String letters = letters(text);
    if (letters.codePoints().filter(Character::isLetter).count() < FEWEST) {
      return Optional.empty();
    }
    double[] sure = Frozen.MODEL.eval(grams(letters));
    int best = best(sure, -1);
    return sure[best] >= SURE * sure[best(sure, best)]
        ? Optional.of(tag(Frozen.MODEL.getOutcome(best)))
        : Optional.empty();
  }

  private static String[] grams(String letters) {
    CharSequence[] grams = GRAMS.getContext(letters);
    return Arrays.stream(grams).map(CharSequence::toString).toArray(String[]::new);
  }

  private static int best(double[] sure, int but) {
    int best = but == 0 ? 1 : 0;
    for (int i = 0; i < sure.length; i++) {
      if (i != but && sure[i] > sure[best]) {
        best = i;
      }
    }
    return best;
  }

  /// The words of a text in lower case, without links, mentions, hashtags and placeholders.
  private static String letters(String text) {
    StringBuilder out = new StringBuilder();
    StringTokenizer cut = new StringTokenizer(text);
    while (cut.hasMoreTokens() && out.length() < MOST) {
      String piece = cut.nextToken();
      if (!piece.contains("://") && "@#[".indexOf(piece.charAt(0)) < 0) {
        piece
            .codePoints()
            .limit(MOST)
            .filter(c ->
                Character.isLetter(c)
                    || c == '\''
                    || Character.getType(c) == Character.NON_SPACING_MARK)
            .forEach(out::appendCodePoint);
        out.append(' ');
      }
    }
    return out.toString().toLowerCase(Locale.ROOT).strip();
  }

  /// ISO 639-3, as the model says it, in the shortest form, as BCP 47 asks.
  private static String tag(String code) {
    return Codes.SHORTEST.getOrDefault(code, code);
  }

  private static final class Codes {
    static final Map<String, String> SHORTEST =
        Arrays.stream(Locale.getISOLanguages())
            .collect(
                Collectors.toUnmodifiableMap(
                    two -> Locale.of(two).getISO3Language(), two -> two, (first, _) -> first));
  }
}
