package dev.lethe.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Wish;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationTest {

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~                                                                       | no  | 0
          'updatedAt':'2025-02-20T21:37:20.362Z'                                   | no  | 0
          'syntheticContentGeneration':{'allow':true}                              | no  | 0
          'syntheticContentGeneration':{'allow':null,'updatedAt':'x'}              | no  | 0
          'syntheticContentGeneration':{}                                          | no  | 0
          'syntheticContentGeneration':null                                        | no  | 0
          'syntheticContentGeneration':{'allow':false}                             | yes | 0
          'org.user-intents.syntheticContentGeneration':{'allow':false}            | yes | 0
          'bulkDataset':{'allow':false}                                            | yes | 0
          'bulkDataset':{'allow':true},'syntheticContentGeneration':{'allow':false} | yes | 0
          'aNewUse':{'allow':false}                                                | yes | 0
          'protocolBridging':{'allow':false},'publicAccessArchive':{'allow':false} | no  | 0
          'syntheticContentGeneration':{'allow':'false'}                           | yes | 1
          'syntheticContentGeneration':{'allow':0}                                 | yes | 1
          'syntheticContentGeneration':false                                       | yes | 1
          'syntheticContentGeneration':[]                                          | yes | 1
          """)
  void aUseIsAllowedDeniedOrNotDecided(String members, String reserved, int broken)
      throws IOException {
    check("org.user-intents.declaration", members, reserved, broken);
    check("org.user-intents.demo.declaration", members, reserved, broken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'preferences':{'training':{'allow':false}}  | yes | 0
          'preferences':{'training':{'allow':true}}   | no  | 0
          'preferences':{'training':{}}               | no  | 0
          'preferences':{'inference':{'allow':false}} | yes | 0
          'preferences':{}                            | no  | 0
          'preferences':'none'                        | yes | 1
          'x':1                                       | yes | 1
          """)
  void theCommunitysLexiconIsHeardToo(String members, String reserved, int broken)
      throws IOException {
    check("community.lexicon.preference.ai", members, reserved, broken);
  }

  @ParameterizedTest
  @CsvSource({"true,yes", "false,no", "null,no", "7,yes"})
  void whoDoesNotWantToBeFoundReserves(String hidden, String reserved) throws IOException {
    check(
        "app.bsky.actor.contentVisibilityDeclaration",
        "'hideFromAlgorithmicRecommendations':" + hidden,
        reserved,
        0);
  }

  private void check(String collection, String members, String reserved, int broken)
      throws IOException {
    String separator = members == null || members.isEmpty() ? "" : ",";
    Told told =
        Told.of(
            new Bluesky(),
            dir,
            "{'uri':'at://did:plc:ada/%s/self','value':{'$type':'%s'%s%s}}"
                .formatted(collection, collection, separator, members == null ? "" : members));
    List<Item> items =
        reserved.equals("yes") ? List.of(Known.reserved(new Did("did:plc:ada"))) : List.of();
    assertThat(told.items()).isEqualTo(items);
    assertThat(told.profiles()).allMatch(profile -> profile.wish() == Wish.RESERVED);
    assertThat(told.broken()).hasSize(broken);
  }
}
