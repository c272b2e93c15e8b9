package dev.lethe.web;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.ibm.icu.text.MessagePattern;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void everyLanguageSaysTheSameThingsAndNamesTheSame() {
    SortedMap<String, SortedSet<String>> english = named(Words.in("en"));
    for (Locale language : Words.LANGUAGES) {
      assertThat(named(Words.in(language.toLanguageTag()))).as("%s", language).isEqualTo(english);
    }
  }

  @Test
  void noTextIsEmptyOrTheSameAsItsKey() {
    for (Locale language : Words.LANGUAGES) {
      Words.in(language.toLanguageTag())
          .texts()
          .forEach((key, text) -> assertThat(text).as(key).isNotBlank().isNotEqualTo(key));
    }
  }

  @Test
  void apostrophesAndNumbersAreWrittenAsPeopleWriteThem() {
    assertThat(Words.in("fr").say("chat.silent")).startsWith("L'assistant");
    assertThat(Words.in("de").number(1234567)).isEqualTo("1.234.567");
    assertThat(Words.in("en").say("mine.documents.count", "count", 1))
        .isEqualTo("We hold 1 post of yours.");
    assertThat(Words.in("xx").tag()).isEqualTo("en");
  }

  @Test
  void noNumberIsToldOfFewerThanTenPeople() {
    Words words = Words.in("en");
    assertThat(words.people(9)).isEqualTo("fewer than 10");
    assertThat(words.people(10)).isEqualTo("about 10");
    assertThat(words.documents(9, 1000)).isEqualTo("of fewer than 10 people");
    assertThat(words.documents(10, 1000)).isEqualTo("about 1,000");
  }

  @Test
  void numbersAreCutSoThatOnePersonDoesNotShow() {
    assertThat(Words.rounded(19)).isEqualTo(10);
    assertThat(Words.rounded(616)).isEqualTo(610);
    assertThat(Words.rounded(999)).isEqualTo(990);
    assertThat(Words.rounded(1_299)).isEqualTo(1_200);
    assertThat(Words.rounded(123_456_789)).isEqualTo(120_000_000);
  }

  private static SortedMap<String, SortedSet<String>> named(Words words) {
    SortedMap<String, SortedSet<String>> named = new TreeMap<>();
    words.texts().forEach((key, text) -> named.put(key, names(text)));
    return named;
  }

  private static SortedSet<String> names(String text) {
    MessagePattern pattern = new MessagePattern(text);
    SortedSet<String> names = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(part));
      }
    }
    return names;
  }
}
