package dev.lethe.model.base;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class FormatTest {
  @Test
  void aNovelsParagraphsAreItsLines() {
    String novel = "\ufeffI. \n\nIt\u00a0was  a dark\tnight. \n \nAnd sto\u00adrmy.\n";
    assertThat(words(Format.NOVEL, "a.txt", novel))
        .containsExactly("I.\nIt was a dark night.\nAnd stormy.");
    assertThat(Format.NOVEL.read("empty.txt", " \n\n")).isEmpty();
  }

  @Test
  void aTextbookLosesItsMarkUp() {
    String chapter =
        """
        ---
        title: "Work"
        ---

        <div data-type="abstract" markdown="1">
        * Understand **bureaucracies**{: data-type="term" #id1}

        </div>
        ### Types of Work
        See [the figure](#fig) and [a site][3]. ![Alt
        text](x.jpg "Photo"){: #id}
        <figure><figcaption>Dropped.</figcaption></figure>
        <table><tr><td>Dropped</td></tr></table>
        economy
        : the social *institution*
        {: .definition}

        ### Section Quiz
        Dropped?
        ## Glossary
        Kept.

        [3]: http://dropped.example
        """;
    assertThat(words(Format.TEXTBOOK, "m1.md", chapter))
        .containsExactly(
            """
            Understand bureaucracies
            Types of Work
            See the figure and a site.
            economy
            the social institution
            Glossary
            Kept.\
            """);
  }

  @Test
  void twoWhoTalkAreEachOnceTheOneWhoAnswers() {
    String json =
        """
        {"t_1": {"content": [
          {"message": "Hi!", "agent": "agent_1"}, {"message": "Hello, ", "agent": "agent_2"},
          {"message": "how are you?", "agent": "agent_2"}, {"message": "Fine.", "agent": "agent_1"}]},
         "t_2": {"content": [{"message": "Anybody?", "agent": "agent_1"}]}}
        """;
    assertThat(words(Format.TOPICAL_CHAT, "x.json", json))
        .containsExactly("Hi!\nHello, how are you?\nFine.", "Hello, how are you?\nFine.");
  }

  @Test
  void smallTalkHasManyQuestionsForOneAnswer() {
    String qna =
        """
        > # QnA pairs
        # ? How are you
        - You ok?

        **Filters:**
        - editorial = chitchat

        ```markdown
        Great,
        thanks!
        ```
        # ? Who made you
        ```markdown
        Microsoft did.
        ```
        # ? no answer
        """;
    assertThat(words(Format.CHIT_CHAT, "a.qna", qna))
        .containsExactly("How are you\nGreat, thanks!", "You ok?\nGreat, thanks!");
  }

  @Test
  void linesAfterAQuestionAreFurtherAnswers() {
    String yml =
        """
        categories:
        - humor
        conversations:
        - - 'What''s up?'
          - Not
            much.
          - "The sky, \\
            of course"
          - I am a bot.
        - - What's up?
          - Not much.
        - - Write code
          - |
            def f():

        """;
    assertThat(words(Format.CHATTERBOT, "talk/humor.yml", yml))
        .containsExactly("What's up?\nNot much.", "What's up?\nThe sky, of course");
  }

  @Test
  void linesOfAConversationFollowOneAnother() {
    String yml =
        "conversations:\n- - Hello\n  - Hi\n  - How are you?\n  - Fine\n- - Who?\n  - A robot\n";
    assertThat(words(Format.CHATTERBOT, "conversations.yml", yml))
        .containsExactly("Hello\nHi\nHow are you?\nFine");
  }

  private static List<String> words(Format format, String name, String content) {
    return format.read(name, content).stream().map(Passage::words).toList();
  }
}
