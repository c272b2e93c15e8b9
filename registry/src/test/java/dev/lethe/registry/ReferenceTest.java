package dev.lethe.registry;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class ReferenceTest {

  @Test
  void referencesAreReadableAndDiffer() {
    List<String> many = Stream.generate(Reference::fresh).limit(10_000).toList();

    assertThat(many).doesNotHaveDuplicates();
    assertThat(many).allMatch(each -> each.matches("LTH(-[0-9A-HJKMNP-TV-Z]{4}){3}"));
  }

  @Test
  void everyDigitOccursInEveryPlace() {
    List<String> many = Stream.generate(Reference::fresh).limit(2_000).toList();

    for (int place : new int[] {4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17}) {
      assertThat(many.stream().map(each -> each.charAt(place)).distinct()).hasSize(32);
    }
  }
}
