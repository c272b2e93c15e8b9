package dev.lethe.model.base;

import module java.base;

import dev.lethe.core.release.LanguageModel.Speaker;
import dev.lethe.core.release.LanguageModel.Turn;
import dev.lethe.core.store.Json;

/// Topical-Chat (Gopalakrishnan et al., 2019): two people talk; each is once the one who answers.
final class TopicalChatText {
  private TopicalChatText() {}

  static List<Passage> read(String content) {
    List<Passage> passages = new ArrayList<>();
    Json.parseObject(content)
        .members()
        .forEach((id, conversation) -> {
          List<String> said = said(conversation);
          add(passages, id, said);
          add(passages, id, said.subList(Math.min(1, said.size()), said.size()));
        });
    return passages;
  }

  /// What was said in turn; two messages of one person in a row are one.
  private static List<String> said(Json conversation) {
    List<String> said = new ArrayList<>();
    String speaker = "";
    for (Json message : object(conversation).array("content")) {
      String text = Sayings.tidy(object(message).string("message"));
      String agent = object(message).string("agent");
      if (agent.equals(speaker)) {
        said.set(said.size() - 1, said.getLast() + " " + text);
      } else {
        said.add(text);
      }
      speaker = agent;
    }
    return said;
  }

  private static void add(List<Passage> passages, String id, List<String> said) {
    if (said.size() >= 2) {
      passages.add(new Passage.Chat(id, turns(said)));
    }
  }

  private static List<Turn> turns(List<String> said) {
    List<Turn> turns = new ArrayList<>();
    for (String text : said) {
      turns.add(new Turn(turns.size() % 2 == 0 ? Speaker.USER : Speaker.ASSISTANT, text));
    }
    return turns;
  }

  private static Json.Obj object(Json value) {
    if (value instanceof Json.Obj object) {
      return object;
    }
    throw new IllegalArgumentException(
        "expected an object in Topical-Chat's file, found " + value.text());
  }
}
