package dev.lethe.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <p>One</p><p>Two</p>                              | One/Two
          <p>One<br>Two<br/>Three</p>                       | One/Two/Three
          One<br><br><br>Two                                | One//Two
          <ul><li>tea</li><li>milk</li></ul>after           | - tea/- milk/after
          <ol><li><p>tea</p></li><li></li></ol>             | - tea
          a  <b>bold</b>   word                             | a bold word
          fish &amp; chips &lt;3 &#x1F41F;                  | fish & chips <3 🐟
          a<script>alert(1)</script><style>p{}</style>b     | ab
          <blockquote>their words</blockquote><p>mine</p>   | mine
          mine <span class="quote-inline">RE: x</span>      | mine
          hello :blobcat: you                               | hello :blobcat: you
          hi <img class="emoji" alt=":wave:"> there         | hi :wave: there
          hi <img alt="a cat"> there                        | hi there
          <table><tr><td>a</td><td>b</td></tr></table>      | a b
          <!-- hidden -->seen                               | seen
          a&nbsp;&nbsp;b                                    | a b
          unclosed <b>bold <i>both                          | unclosed bold both
          5 < 6 and 7 > 2                                   | 5 < 6 and 7 > 2
          """)
  void htmlBecomesWhatOneSees(String html, String text) {
    assertThat(HtmlText.of(html)).isEqualTo(text.replace('/', '\n'));
  }

  @Test
  void aShortenedLinkShowsItsVisiblePart() {
    String link =
        """
        see <a href="https://example.org/a/long/way"><span class="invisible">https://</span><span \
        class="ellipsis">example.org/a/lo</span><span class="invisible">ng/way</span></a>""";
    assertThat(HtmlText.of(link)).isEqualTo("see example.org/a/lo");
  }

  @Test
  void aMentionIsOneWordThatBeginsWithAt() {
    String usual =
        """
        <span class="h-card"><a class="u-url mention" href="https://a.example/@bob">@<span>bob</span></a></span> hi""";
    assertThat(HtmlText.of(usual)).isEqualTo("@bob hi");
    assertThat(HtmlText.of("<a class='mention' href='x'>Bob  B. Baker</a> hi"))
        .isEqualTo("@BobB.Baker hi");
    assertThat(HtmlText.of("<a class='mention hashtag' href='x'>#<span>tea</span></a>"))
        .isEqualTo("#tea");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "<div>", "<p><b id=x>", "<table><td>", "<a href=x>", "<li>", "&", "<"})
  @Timeout(20)
  void aMegabyteOfOneTagIsReadOnceAndGivesNoMoreThanItHolds(String tag) {
    String html = tag.repeat(1_000_000 / tag.length()) + "end";
    assertThat(HtmlText.of(html).length()).isLessThanOrEqualTo(html.length());
  }
}
