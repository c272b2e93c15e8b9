package dev.lethe.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonItemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'a':1}                          | file={a}
          [{'a':1},{'b':2}]                | file item 1={a}, file item 2={b}
          []                               | ~~
          {'cursor':'x','posts':[{'a':1}]} | file posts item 1={a}
          {'posts':[{'a':1}],'cursor':'x'} | file posts item 1={a}
          {'posts':[],'likes':[{'a':1}]}   | file likes item 1={a}
          {'posts':{'a':1}}                | file={posts}
          {'other':[{'a':1}]}              | file={other}
          7                                | file=a number
          {'a':1,'a':2}                    | file: twice
          {'posts':[],'posts':[]}          | file: twice
          {'a':1} {'a':1}                  | file={a}, file: found more behind it
          ~~                               | file: the file is empty
          """)
  void aDocumentIsAValueOrAListOrAnObjectAroundLists(String json, String expected)
      throws IOException {
    assertThat(String.join(", ", read(json))).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void aLongListIsReadItemByItem() throws IOException {
    String item = "{'a':'" + "x".repeat(10_000) + "'}";
    String items = String.join(",", Collections.nCopies(1000, item));
    assertThat(read("{'posts':[" + items + "]}")).hasSize(1000);
    assertThat(read("[" + items + "]")).hasSize(1000);
    assertThat(read("{'other':[" + items + "]}"))
        .singleElement()
        .asString()
        .isEqualTo("file: found more");
  }

  private static List<String> read(String json) throws IOException {
    List<String> read = new ArrayList<>();
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    try (JsonStream stream = JsonStream.of(new ByteArrayInputStream(bytes))) {
      new JsonItems(
              "file",
              stream,
              Set.of("posts", "likes"),
              (where, reading) -> read.add(where + shown(reading)))
          .read();
    }
    return read;
  }

  private static String shown(Reading reading) {
    return switch (reading) {
      case Reading.Whole(Value.Members(var members)) ->
          "={" + String.join(",", members.keySet()) + "}";
      case Reading.Whole(Value value) -> "=" + value.kind();
      case Reading.Spoiled(String problem) when problem.endsWith("twice") -> ": twice";
      case Reading.Spoiled(String problem) ->
          ": " + problem.replaceAll("^.*but ", "").replaceAll(";.*", "");
    };
  }
}
