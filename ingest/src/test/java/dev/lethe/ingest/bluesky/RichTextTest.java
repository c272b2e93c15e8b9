package dev.lethe.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.corpus.Mentions;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Unexpected;
import dev.lethe.ingest.json.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichTextTest {

  private static final String FACET = "app.bsky.richtext.facet#";

  /// What stands in brackets is a mention; the third column is what is kept of it in the end.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          hi [@bo.example]!            | hi @bo.example!          | hi @someone!
          [@bo.example]                | @bo.example              | @someone
          hi [Bo Berg], tea?           | hi @BoBerg, tea?         | hi @someone, tea?
          hi [@Bo Berg], tea?          | hi @BoBerg, tea?         | hi @someone, tea?
          [bo] and [di]                | @bo and @di              | @someone and @someone
          a[bo]b                       | a @bo b                  | a @someone b
          a[@bo]                       | a @bo                    | a @someone
          🐟🐟 [Bo] 👩‍👩‍👦‍👦✋🏽 [Di]           | 🐟🐟 @Bo 👩‍👩‍👦‍👦✋🏽 @Di       | 🐟🐟 @someone 👩‍👩‍👦‍👦✋🏽 @someone
          e\\u0301\\u0301 ☕ [Zoë] ñ       | e\\u0301\\u0301 ☕ @Zoë ñ    | e\\u0301\\u0301 ☕ @someone ñ
          e\\u0301[Bo]                  | e\\u0301@Bo               | e\\u0301@someone
          [👋]!                        | @someone!                | @someone!
          [@]!                         | @someone!                | @someone!
          [@bo\\u200b.example]          | @bo.example              | @someone
          [Bo (she)] said              | @Boshe said              | @someone said
          日本[山田さん]です                  | 日本 @山田さん です            | 日本 @someone です
          """)
  void aMentionBeginsWithAtAndIsOneWord(String marked, String written, String kept) {
    String text = RichText.of(post(unescaped(marked)));
    assertThat(text).isEqualTo(unescaped(written));
    assertThat(Mentions.neutral(text)).isEqualTo(unescaped(kept));
  }

  @Test
  void linksAndTagsKeepWhatIsSeen() {
    Fields post =
        Fields.of(
            members(
                "text", new Value.Text("see lake.example/… #tea"),
                "facets",
                    new Value.Many(
                        List.of(facet("link", 4, 20), facet("tag", 21, 25), facet("x", 900, -1)))));
    assertThat(RichText.of(post)).isEqualTo("see lake.example/… #tea");
  }

  @Test
  void theSameMentionTwiceIsOne() {
    Fields post =
        Fields.of(
            members(
                "text", new Value.Text("hi Bo"),
                "facets", new Value.Many(List.of(facet("mention", 3, 5), facet("mention", 3, 5)))));
    assertThat(RichText.of(post)).isEqualTo("hi @Bo");
  }

  @ParameterizedTest
  @CsvSource({
    "1,3", // within é
    "0,1",
    "3,5", // within the fish
    "4,7",
    "7,8", // behind the end
    "-1,2",
    "2,2",
    "6,2",
    "0,99999999999"
  })
  void aMentionThatIsNotBetweenCharactersIsRefused(long from, long to) {
    Fields post =
        Fields.of(
            members(
                "text", new Value.Text("é🐟!"),
                "facets", new Value.Many(List.of(facet("mention", from, to)))));
    assertThatThrownBy(() -> RichText.of(post))
        .isInstanceOf(Unexpected.class)
        .hasMessageContaining("between two characters of the text (7 bytes of UTF-8)");
  }

  @Test
  void mentionsThatOverlapAreRefused() {
    Fields post =
        Fields.of(
            members(
                "text", new Value.Text("hi Bo Berg"),
                "facets",
                    new Value.Many(List.of(facet("mention", 3, 10), facet("mention", 6, 10)))));
    assertThatThrownBy(() -> RichText.of(post)).hasMessageContaining("overlap");
  }

  /// Every cut of a text of one to four bytes a character, against a slow way to count.
  @Test
  void offsetsCountBytes() {
    String text = "aé€🐟e\u0301\uD83Dz";
    for (int from = 0; from < text.length(); from++) {
      for (int to = from + 1; to <= text.length(); to++) {
        if (!isCut(text, from) || !isCut(text, to)) {
          continue;
        }
        Fields post =
            Fields.of(
                members(
                    "text", new Value.Text(text),
                    "facets",
                        new Value.Many(
                            List.of(facet("mention", bytes(text, from), bytes(text, to))))));
        String written = RichText.of(post);
        assertThat(written).startsWith(text.substring(0, from)).endsWith(text.substring(to));
        assertThat(written.substring(from)).contains("@");
      }
    }
  }

  private static boolean isCut(String text, int at) {
    return at == text.length()
        || !(Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /// A half of a character counts as U+FFFD, which is what encoders make of it.
  private static long bytes(String text, int units) {
    return text.substring(0, units)
        .codePoints()
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
        .mapToLong(point -> Character.toString(point).getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  /// The text with its `\\u` escapes read.
  private static String unescaped(String text) {
    return Pattern.compile("[\\\\]+u([0-9a-f]{4})")
        .matcher(text)
        .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
  }

  private static Fields post(String marked) {
    List<Value> facets = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
      int close = marked.indexOf(']', open);
      text.append(marked, at, open);
      long from = bytes(text.toString(), text.length());
      text.append(marked, open + 1, close);
      facets.add(facet("mention", from, bytes(text.toString(), text.length())));
      at = close + 1;
    }
    text.append(marked.substring(at));
    return Fields.of(
        members("text", new Value.Text(text.toString()), "facets", new Value.Many(facets)));
  }

  private static Value facet(String feature, long from, long to) {
    return members(
        "index",
        members(
            "byteStart", new Value.Digits(String.valueOf(from)),
            "byteEnd", new Value.Digits(String.valueOf(to))),
        "features",
        new Value.Many(
            List.of(
                members(
                    "$type", new Value.Text(FACET + feature),
                    "did", new Value.Text("did:plc:bo")))));
  }

  private static Value.Members members(String one, Value first, String two, Value second) {
    SequencedMap<String, Value> members = new LinkedHashMap<>();
    members.put(one, first);
    members.put(two, second);
    return new Value.Members(members);
  }
}
