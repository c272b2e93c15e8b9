package dev.lethe.curate.personal;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.curate.personal.Labelled.Label;
import org.junit.jupiter.api.Test;

/// Precision and recall on data that others made and labelled. What is printed is copied to
/// docs/log.md by hand. Values are printed only if asked for with -Dlethe.pii.show=true; they are
/// invented.
class LabelledDataTest {

  private static final boolean SHOW = Boolean.getBoolean("lethe.pii.show");

  private static final Map<String, PersonalType> PRESIDIO =
      Map.of(
          "EMAIL_ADDRESS", PersonalType.EMAIL,
          "PHONE_NUMBER", PersonalType.PHONE,
          "IP_ADDRESS", PersonalType.IP,
          "IBAN_CODE", PersonalType.IBAN,
          "CREDIT_CARD", PersonalType.CARD,
          "US_SSN", PersonalType.NATIONAL_ID,
          "STREET_ADDRESS", PersonalType.ADDRESS);

  private static final Map<String, PersonalType> NANO =
      Map.of(
          "EMAIL", PersonalType.EMAIL,
          "PHONE", PersonalType.PHONE,
          "IBAN", PersonalType.IBAN,
          "CREDIT_CARD", PersonalType.CARD,
          "SSN", PersonalType.NATIONAL_ID,
          "TAX_ID", PersonalType.NATIONAL_ID,
          "PASSWORD", PersonalType.SECRET);

  /// What was found of one type.
  private static final class Score {
    int labelled;
    int covered;
    int touched;
    int found;
    int right;
    int personal;

    double recall() {
      return labelled == 0 ? 1 : (double) covered / labelled;
    }

    double reached() {
      return labelled == 0 ? 1 : (double) touched / labelled;
    }

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    double anyPersonal() {
      return found == 0 ? 1 : (double) personal / found;
    }
  }

  @Test
  void mostOfWhatPresidioLabelsIsFound() throws IOException {
    Map<PersonalType, Score> scores = scores("presidio", Labelled.presidio(), PRESIDIO);
    assertThat(scores).isNotEmpty();
  }

  @Test
  void mostOfWhatPiiNanoLabelsIsFound() throws IOException {
    Map<PersonalType, Score> scores = scores("pii-nano", Labelled.nano(), NANO);
    assertThat(scores).isNotEmpty();
  }

  private static Map<PersonalType, Score> scores(
      String name, List<Labelled> sentences, Map<String, PersonalType> types) {
    Map<PersonalType, Score> scores = new EnumMap<>(PersonalType.class);
    for (PersonalType type : PersonalType.values()) {
      scores.put(type, new Score());
    }
    sentences.forEach(sentence -> score(sentence, types, scores));
    IO.println("%s, %d sentences".formatted(name, sentences.size()));
    IO.println("type         labelled  recall  touched  found  precision  personal");
    scores.forEach((type, score) ->
        IO.println(
            "%-12s %8d  %6.3f  %7.3f  %5d  %9.3f  %8.3f"
                .formatted(
                    type.word(),
                    score.labelled,
                    score.recall(),
                    score.reached(),
                    score.found,
                    score.precision(),
                    score.anyPersonal())));
    return scores;
  }

  /// A label is found if all its letters and digits are covered by finds of any type; a find is
  /// right if it touches a label of its type, and personal if it touches any label.
  private static void score(
      Labelled sentence, Map<String, PersonalType> types, Map<PersonalType, Score> scores) {
    List<Span> spans = PersonalData.spans(sentence.text());
    for (Label label : sentence.labels()) {
      PersonalType type = types.get(label.type());
      if (type != null) {
        Score score = Objects.requireNonNull(scores.get(type));
        score.labelled++;
        boolean covered = isCovered(sentence.text(), label, spans);
        score.covered += covered ? 1 : 0;
        score.touched += isTouched(label, spans) ? 1 : 0;
        show(covered, "MISSED " + type, sentence.text(), label.start(), label.end());
      }
    }
    for (Span span : spans) {
      Score score = Objects.requireNonNull(scores.get(span.type()));
      score.found++;
      boolean right =
          sentence.labels().stream()
              .anyMatch(label -> touches(span, label) && types.get(label.type()) == span.type());
      score.right += right ? 1 : 0;
      score.personal += sentence.labels().stream().anyMatch(label -> touches(span, label)) ? 1 : 0;
      show(right, "WRONG " + span.type(), sentence.text(), span.start(), span.end());
    }
  }

  private static boolean isCovered(String text, Label label, List<Span> spans) {
    return IntStream.range(label.start(), Math.min(label.end(), text.length()))
        .filter(at -> Character.isLetterOrDigit(text.charAt(at)))
        .allMatch(at -> spans.stream().anyMatch(span -> span.start() <= at && at < span.end()));
  }

  private static boolean isTouched(Label label, List<Span> spans) {
    return spans.stream().anyMatch(span -> touches(span, label));
  }

  private static boolean touches(Span span, Label label) {
    return span.start() < label.end() && label.start() < span.end();
  }

  private static void show(boolean fine, String what, String text, int start, int end) {
    if (SHOW && !fine) {
      IO.println(
          what
              + " <"
              + text.substring(start, Math.min(end, text.length()))
              + "> in: "
              + text.substring(Math.max(0, start - 60), Math.min(text.length(), end + 20))
                  .replace("\n", "\\n"));
    }
  }
}
