package dev.lethe.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnProfileTest {

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'birthday':{'year':1990,'month':6,'day':15},'registration_timestamp':1213574400   | ADULT
          'birthday':{'year':1990,'month':6,'day':15},'registration_timestamp':1213531200   | ADULT
          'birthday':{'year':1990,'month':6,'day':15},'registration_timestamp':1213531199   | MINOR
          'birthday':{'year':1990,'month':6,'day':15},'registration_timestamp':1100000000   | MINOR
          'birthday':{'year':1990,'month':6,'day':15},'a':[{'timestamp':1600000000}]        | ADULT
          'birthday':{'year':1990,'month':6,'day':15},'a':[{'end_timestamp':1600000000}]    | UNKNOWN
          'birthday':{'year':1990,'month':6,'day':15}                                       | UNKNOWN
          'birthday':{'month':6,'day':15},'registration_timestamp':1600000000               | UNKNOWN
          'registration_timestamp':1600000000                                               | UNKNOWN
          """)
  void ageIsJudgedAtTheLatestInstantOfTheFile(String members, AgeGroup age) throws IOException {
    assertThat(profile(members).profile().age()).isEqualTo(age);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'year':1990,'month':13,'day':1}  | a day of the calendar at profile_v2.birthday
          {'year':1990}                     | a day of the calendar at profile_v2.birthday
          {'year':'1990','month':6,'day':1} | a whole number at profile_v2.birthday.year
          """)
  void ofABirthdayThatIsNoDayTheAgeIsUnknownAndTheProfileStays(String birthday, String problem)
      throws IOException {
    Told heard =
        profile("'bio':'I mend','registration_timestamp':1600000000,'birthday':" + birthday);
    assertThat(heard.profile().age()).isEqualTo(AgeGroup.UNKNOWN);
    assertThat(heard.documents()).extracting(Document::text).containsExactly("I mend");
    assertThat(heard.broken())
        .singleElement()
        .satisfies(
            broken -> assertThat(broken.problem()).contains(problem, "the age counts as unknown"));
  }

  @Test
  void whatPeopleWriteAboutThemselvesIsADocumentAndTheirNameIsNot() throws IOException {
    Told heard =
        profile(
            "'name':{'full_name':'Ada Love'},'bio':{'text':'I mend'},'about_me':'Ask me',"
                + "'favorite_quotes':'Quoth','registration_timestamp':50,'x':[{'timestamp':90}]");
    Document document = heard.documents().getFirst();
    assertThat(document.id()).isEqualTo("profile");
    assertThat(document.text()).isEqualTo("I mend\nAsk me");
    assertThat(document.published()).isEqualTo(Instant.ofEpochSecond(50));
    assertThat(document.updated()).isEqualTo(Instant.ofEpochSecond(90));
    assertThat(heard.items().toString()).doesNotContain("Ada").doesNotContain("Quoth");
    assertThat(profile("'name':{'full_name':'Ada Love'}").documents()).isEmpty();
  }

  @Test
  void aNameInTheAddressIsAHandleAndANumberIsTheAccount() throws IOException {
    Told named = profile("'profile_uri':'https://www.facebook.com/ada.love'");
    assertThat(named.profile().handle()).contains("@ada.love@facebook.com");
    Told numbered =
        Heard.file(
            Heard.PUBLIC,
            dir,
            "profile_information.json",
            "{'profile_v2':{'profile_uri':'https://www.facebook.com/profile.php?id=4711'}}");
    assertThat(numbered.items())
        .extracting(Item::account)
        .containsOnly(new Account("facebook", "4711"));
    assertThat(numbered.profile().handle()).isEmpty();
  }

  @Test
  void anAccountElsewhereOrByNameIsNoAccountOfFacebook() {
    for (Account account :
        List.of(new Account("instagram", "1"), new Account("facebook", "ada.love"))) {
      Statement statement = new Statement(Optional.of(account), Audience.PUBLIC);
      assertThatThrownBy(() -> new Facebook(statement))
          .hasMessageContaining("--account facebook:ID");
    }
  }

  @Test
  void aPathThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> Heard.in(Heard.STATED, dir.resolve("missing")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("a Facebook source is");
  }

  @Test
  void aFolderWithoutAnythingToReadSaysSo() throws IOException {
    Files.writeString(dir.resolve("readme.txt"), "hello");
    assertThat(Heard.in(Heard.STATED, dir).problem()).contains("a Facebook source is");
  }

  private Told profile(String members) throws IOException {
    return Heard.file(
        Heard.STATED, dir, "profile_information.json", "{'profile_v2':{" + members + "}}");
  }
}
