package dev.lethe.ingest.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Openness;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

  private static final String POST =
      "[{'media':[{'uri':'a.jpg','creation_timestamp':1704067200,'title':'dry'}]}]";
  private static final String REFUSED = "[{'title':'x'}]";

  @TempDir Path dir;

  @Test
  void theProfileComesFromWhatIsKnownOfThePerson() throws IOException {
    Told heard =
        export(
            "'Username':{'value':'Mira.Q'},'Name':{'value':'Mira Quell'},'Bio':{'value':'Boats.'},"
                + "'Phone number':{'value':'+4915550000'},'Email address':{'value':'m@q.example'},"
                + "'Gender':{'value':'Female'},'Date of birth':{'value':'1990-06-15'},"
                + "'Private account':{'value':'False'}");
    assertThat(heard.profile())
        .isEqualTo(
            new Profile(
                Heard.MIRA,
                Optional.of("@mira.q@instagram.com"),
                AgeGroup.ADULT,
                Profile.Nature.PERSON,
                Wish.NONE,
                Optional.empty(),
                Openness.OPEN,
                Optional.empty(),
                Instant.parse("2024-01-01T00:00:00Z")));
    assertThat(heard.texts(Kind.PROFILE)).containsExactly("Boats.");
    assertThat(heard.texts(Kind.POST)).containsExactly("dry");
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.toString())
        .doesNotContain("Quell", "4915550000", "m@q.example", "Female", "1990-06-15");
  }

  @ParameterizedTest
  @CsvSource({
    "Private Account, True",
    "Private account, true",
    "Privates Konto, True",
    "Privates Konto, Ja",
    "Privéaccount, Waar",
    "Compte privé, Oui",
    "Cuenta privada, Sí",
    "Conta privada, Sim",
    "Account privato, Vero",
    "Privat konto, Ja",
    "Prywatne konto, Tak",
    "Gizli Hesap, True",
    "Закрытый аккаунт, Да",
    "非公開アカウント, はい",
    "비공개 계정, 예",
    "私密帐户, 是",
    "Neznámý štítek, True",
  })
  void aPrivateAccountIsForFollowersWhateverIsStated(String label, String value)
      throws IOException {
    for (String flag : List.of(label, mojibake(label))) {
      Told heard =
          export(
              "'Username':{'value':'mira'},'Bio':{'value':'Boats.'},'Phone Number Confirmed':"
                  + "{'value':'False'},'%s':{'value':'%s'}".formatted(flag, value));
      assertThat(heard.profile().openness()).isEqualTo(Openness.PRIVATE);
      assertThat(heard.documents())
          .hasSize(2)
          .allMatch(document -> document.audience() == Audience.FOLLOWERS)
          .allMatch(document -> document.text().isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Username, Private Account, False",
    "Benutzername, Privates Konto, False",
    "Benutzername, Privates Konto, Nein",
    "Gebruikersnaam, Privéaccount, Onwaar",
    "Nom d’utilisateur, Compte privé, Non",
    "Nombre de usuario, Cuenta privada, No",
    "Username, Phone Number Confirmed, True",
    "Username, Website, https://mira.example",
  })
  void anAccountThatIsNotPrivateIsAsStated(String name, String label, String value)
      throws IOException {
    Told heard = export("'%s':{'value':'mira'},'%s':{'value':'%s'}".formatted(name, label, value));
    assertThat(heard.profile().handle()).contains("@mira@instagram.com");
    assertThat(heard.profile().openness()).isEqualTo(Openness.OPEN);
    assertThat(heard.texts(Kind.POST)).containsExactly("dry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Xa':{'value':'mira'},'Xb':{'value':'Xno'}",
        "'Username':{'value':'mira'},'Private account':{'value':'perhaps'}",
        "'Username':{'value':'mira'},'Private account':{'value':''}",
      })
  void whereNobodyCanTellNothingIsPublic(String entries) throws IOException {
    Told heard = export(entries);
    assertThat(heard.documents()).allMatch(document -> document.audience() == Audience.UNKNOWN);
    assertThat(heard.profile().openness()).isEqualTo(Openness.PRIVATE);
    assertThat(heard.broken())
        .singleElement()
        .satisfies(broken -> assertThat(broken.problem()).contains("in English"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "{'profile_user':[{}]}",
        "{'profile_user':[7]}",
        "{'profile_user':[{'string_map_data':{'Bio':7}}]}",
        "{'profile_user':[{'string_map_data':{'Bio':{'value':7}}}]}",
      })
  void ifWhatIsKnownOfThePersonCannotBeReadNothingIsPublic(String json) throws IOException {
    Path folder = Files.createTempDirectory(dir, "export");
    write(folder, "posts_1.json", POST);
    write(folder, "personal_information.json", json);
    Told heard = Heard.in(Heard.PUBLIC, folder);
    assertThat(heard.documents())
        .singleElement()
        .satisfies(document -> assertThat(document.audience()).isEqualTo(Audience.UNKNOWN));
    assertThat(heard.broken())
        .singleElement()
        .satisfies(broken -> assertThat(broken.where()).contains("personal_information.json"));
  }

  @Test
  void withoutAStatementTheAudienceIsUnknown() throws IOException {
    Path folder = Files.createTempDirectory(dir, "export");
    write(folder, "posts_1.json", POST);
    Told heard = Heard.in(new Statement(Optional.of(Heard.MIRA), Audience.UNKNOWN), folder);
    assertThat(heard.document().audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(heard.document().text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Date of birth, 1990-06-15, ADULT",
    "Geburtsdatum, 2005-12-31, ADULT",
    "Geburtsdatum, 2006-01-01, ADULT",
    "Geboortedatum, 2006-01-02, MINOR",
    "Xq, 1990-06-15, ADULT",
    "Xq, 2010-06-15, MINOR",
    "Date of birth, 2030-01-01, MINOR",
    "Date of birth, 15 June 1990, UNKNOWN",
    "Date of birth, 1990-13-45, UNKNOWN",
    "Date of birth, '', UNKNOWN",
    "Xq, nothing, UNKNOWN",
  })
  void theAgeIsJudgedAtTheLatestTimeOfTheExport(String label, String value, AgeGroup age)
      throws IOException {
    Told heard = export("'Username':{'value':'mira'},'%s':{'value':'%s'}".formatted(label, value));
    assertThat(heard.profile().age()).isEqualTo(age);
  }

  @Test
  void theTimesOfTheFileItselfCountToo() throws IOException {
    Path folder = Files.createTempDirectory(dir, "export");
    String photo =
        "'media_map_data':{'Profile photo':{'uri':'p.jpg','creation_timestamp':1719578748}},";
    String json =
        "{'profile_user':[{%s'string_map_data':{'Username':{'value':'mira'},"
            + "'Date of birth':{'value':'1990-06-15'}}}]}";
    write(folder, "personal_information.json", json.formatted(photo));
    assertThat(Heard.in(Heard.PUBLIC, folder).profile().age()).isEqualTo(AgeGroup.ADULT);
    write(folder, "personal_information.json", json.formatted(""));
    assertThat(Heard.in(Heard.PUBLIC, folder).profile().age())
        .as("nothing in the export says when to judge")
        .isEqualTo(AgeGroup.UNKNOWN);
  }

  @Test
  void whoIsBornOnALeapDayIsOfAgeInMarch() throws IOException {
    String born = "'Username':{'value':'mira'},'Date of birth':{'value':'2004-02-29'}";
    String post = "[{'title':'x','creation_timestamp':%d}]";
    long february28 = Instant.parse("2022-02-28T23:00:00Z").getEpochSecond();
    long march1 = Instant.parse("2022-03-01T00:00:00Z").getEpochSecond();
    assertThat(export(born, post.formatted(february28)).profile().age()).isEqualTo(AgeGroup.MINOR);
    assertThat(export(born, post.formatted(march1)).profile().age()).isEqualTo(AgeGroup.ADULT);
  }

  @ParameterizedTest
  @CsvSource({
    "Email confirmed, True, m@q.example",
    "E-Mail-Adresse bestätigt, True, m@q.example",
    "Email confirmed, False, ",
    "Phone Number Confirmed, True, ",
  })
  void anAddressIsKnownOnlyIfItIsConfirmed(String label, String value, String address)
      throws IOException {
    Told heard =
        export(
            "'Username':{'value':'mira'},'Email address':{'value':'m@q.example'},'%s':{'value':'%s'}"
                .formatted(label, value));
    assertThat(heard.profile().address()).isEqualTo(Optional.ofNullable(address));
  }

  @Test
  void aNumberInTheExportIsTheAccount() throws IOException {
    String entries = "'User ID':{'value':'4711'},'Username':{'value':'mira'}";
    Statement open = new Statement(Optional.empty(), Audience.PUBLIC);
    Told heard = Heard.in(open, folder(entries, POST));
    assertThat(heard.items())
        .hasSize(2)
        .allMatch(item -> item.account().equals(new Account("instagram", "4711")));
    Told other = Heard.in(Heard.PUBLIC, folder(entries, POST));
    assertThat(other.items()).isEmpty();
    assertThat(other.broken())
        .hasSize(2)
        .allMatch(broken -> broken.problem().contains("correct --account"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Phone number", "Facebook ID", "Advertising ID", "Idaho", "Paid"})
  void anotherNumberIsNoAccount(String label) throws IOException {
    Statement open = new Statement(Optional.empty(), Audience.PUBLIC);
    String entries = "'%s':{'value':'4915550000'},'Username':{'value':'m'}".formatted(label);
    assertThat(Heard.in(open, folder(entries, POST)).items()).isEmpty();
  }

  @Test
  void withoutAnAccountEveryItemIsAProblemThatSaysWhatToDo() throws IOException {
    String posts = POST.replace("]}]", "]},{'title':'y','creation_timestamp':5}]");
    Told heard = Heard.in(Statement.NOTHING, folder("'Username':{'value':'mira'}", posts));
    assertThat(heard.items()).isEmpty();
    assertThat(heard.broken())
        .hasSize(3)
        .allMatch(broken -> broken.problem().contains("give --account instagram:ID"));
  }

  @Test
  void theExportsOfTwoPeopleAreNotMixed() throws IOException {
    Path mira = folder("'Username':{'value':'mira'}", POST);
    Path otto = folder("'Username':{'value':'otto'}", POST);
    Told heard = Heard.in(Heard.PUBLIC, mira, otto);
    assertThat(heard.items()).isEmpty();
    assertThat(heard.broken())
        .hasSize(3)
        .allMatch(broken -> broken.problem().contains("one export at a time"));
  }

  @Test
  void aHandleThatIsNoneIsReported() throws IOException {
    Told heard = export("'Username':{'value':'mira <script>'},'Private account':{'value':'False'}");
    assertThat(heard.profile().handle()).isEmpty();
    assertThat(heard.broken()).hasSize(1);
    assertThat(heard.broken().toString()).doesNotContain("script");
  }

  @Test
  void aRefusedPostIsNoTimeToJudgeBy() throws IOException {
    Told heard =
        export("'Username':{'value':'mira'},'Date of birth':{'value':'2000-01-01'}", REFUSED);
    assertThat(heard.profile().age()).isEqualTo(AgeGroup.UNKNOWN);
    assertThat(heard.documents()).extracting(Document::kind).isEmpty();
  }

  private Told export(String entries) throws IOException {
    return export(entries, POST);
  }

  private Told export(String entries, String posts) throws IOException {
    return Heard.in(Heard.PUBLIC, folder(entries, posts));
  }

  private Path folder(String entries, String posts) throws IOException {
    Path folder = Files.createTempDirectory(dir, "export");
    write(folder, "posts_1.json", posts);
    write(
        folder,
        "personal_information.json",
        "{'profile_user':[{'title':'User','string_map_data':{%s}}]}".formatted(entries));
    return folder;
  }

  private static void write(Path folder, String name, String json) throws IOException {
    Files.writeString(folder.resolve(name), json.replace('\'', '"'));
  }

  private static String mojibake(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
