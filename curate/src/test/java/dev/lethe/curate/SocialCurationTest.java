package dev.lethe.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import module java.base;

import dev.lethe.core.corpus.Curated;
import dev.lethe.core.corpus.Curated.Dropped;
import dev.lethe.core.corpus.Curated.Kept;
import dev.lethe.core.corpus.Curation;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCurationTest {

  private static final List<String> WORDS =
      List.of(
          "the heron stood in the reeds all morning",
          "write to ada@example.org",
          "good morning!",
          "Good Morning",
          "aaaaaaaaaaaaaaaaaa",
          "#one #two #three #four",
          "https://example.org/a",
          "call me: 467 3395",
          "I just published a thing",
          "nothing new today",
          "🎉🎉🎉",
          "ok",
          "the heron stood in the reeds all day",
          "12 Heron Street is where it was",
          "",
          "one two three four five six seven eight nine ten eleven twelve",
          "one two three four five six seven eight nine ten eleven twelve thirteen");

  @Test
  void itsNameIsThatOfTheRecipe() {
    assertThat(new SocialCuration().name()).isEqualTo("social-v1").isEqualTo(SocialCuration.NAME);
  }

  @Test
  void whatIsKeptHasPlaceholdersAndCounts() {
    assertThat(CuratedTexts.of("Write to ada@example.org or bo@example.org!"))
        .containsExactly(
            new Kept("Write to [email] or [email]!", new TreeMap<>(Map.of("email", 2))));
  }

  @Test
  void whatWasOnlyPersonalDataIsEmpty() {
    assertThat(CuratedTexts.of("ada@example.org")).first().satisfies(drops(Reason.EMPTY));
  }

  @Test
  void ofTheSameTheEarlierStays() {
    List<Curated> curated = CuratedTexts.of("Good morning!", "good   MORNING", "Good night");
    assertThat(curated.get(0)).isInstanceOf(Kept.class);
    assertThat(curated.get(1)).satisfies(drops(Reason.DUPLICATE));
    assertThat(curated.get(2)).isInstanceOf(Kept.class);
  }

  @Test
  void textsThatDifferOnlyInPersonalDataAreTheSame() {
    assertThat(CuratedTexts.of("Mail me at ada@example.org", "Mail me at bo@example.org"))
        .last()
        .satisfies(drops(Reason.DUPLICATE));
  }

  @Test
  void aTextThatWasDroppedMakesNoOtherADuplicate() {
    assertThat(CuratedTexts.of("I just published a thing", "I just published a thing"))
        .allSatisfy(drops(Reason.QUALITY));
  }

  @Test
  void curatingWhatWasCuratedChangesNothing() {
    Random random = new Random(7);
    for (int trial = 0; trial < 300; trial++) {
      List<String> kept = kept(new SocialCuration(), texts(random));
      List<Curated> again = new SocialCuration().curate(CuratedTexts.documents(kept));
      assertThat(again)
          .containsExactlyElementsOf(
              kept.stream().map(text -> (Curated) new Kept(text, new TreeMap<>())).toList());
    }
  }

  @Test
  void whoeverWasCuratedBeforeAPersonsResultIsTheSame() {
    Random random = new Random(8);
    Curation used = new SocialCuration();
    for (int trial = 0; trial < 300; trial++) {
      List<Document> documents = CuratedTexts.documents(texts(random));
      List<Curated> fresh = new SocialCuration().curate(documents);
      used.curate(CuratedTexts.documents(texts(random)));
      assertThat(used.curate(documents)).isEqualTo(fresh);
    }
  }

  @Test
  void aLaterDocumentChangesNoEarlierResult() {
    List<Curated> all = new SocialCuration().curate(CuratedTexts.documents(WORDS));
    for (int count = 0; count < WORDS.size(); count++) {
      assertThat(new SocialCuration().curate(CuratedTexts.documents(WORDS.subList(0, count))))
          .isEqualTo(all.subList(0, count));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"🎉", "a", "1", "@", " ", "a ", "ab ", "1 ", "\n", "a\n", "#a ", "@someone ", "é"})
  void oneMegabyteOfAnythingIsCuratedInTime(String piece) {
    String text = piece.repeat((1 << 20) / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CuratedTexts.of(text));
  }

  @Test
  void manyWordsOfWhichNoneIsTheSameAreCuratedInTime() {
    String text =
        IntStream.range(0, 100_000)
            .mapToObj(i -> Integer.toString(i * 31, 36) + "q")
            .collect(Collectors.joining(" "));
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CuratedTexts.of(text, text + " more"));
  }

  private static Consumer<Curated> drops(Reason reason) {
    return curated ->
        assertThat(curated)
            .isInstanceOfSatisfying(
                Dropped.class, dropped -> assertThat(dropped.reason()).isEqualTo(reason));
  }

  private static List<String> texts(Random random) {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
        .toList();
  }

  private static List<String> kept(Curation curation, List<String> texts) {
    return curation.curate(CuratedTexts.documents(texts)).stream()
        .filter(Kept.class::isInstance)
        .map(Kept.class::cast)
        .map(Kept::text)
        .toList();
  }
}
