package dev.lethe.model.base;

import module java.base;

import dev.lethe.core.release.LanguageModel.Speaker;
import dev.lethe.core.release.LanguageModel.Turn;

/// The chatterbot corpus: `- - what is said`, then ` - what is answered`.
///
/// In its files of greetings and conversations the lines follow one another; in all others each
/// further line is another answer to the first.
final class ChatterbotText {
  private static final Pattern TALK = Pattern.compile("(conversations|greetings)\\.yml$");

  private ChatterbotText() {}

  static List<Passage> read(String name, String content) {
    boolean talk = TALK.matcher(name).find();
    Set<Passage> passages = new LinkedHashSet<>();
    for (List<String> lines : YamlLists.read(content)) {
      List<String> said = lines.stream().map(Sayings::tidy).toList();
      if (said.size() >= 2) {
        passages.addAll(talk ? conversation(name, said) : answers(name, said));
      }
    }
    return List.copyOf(passages);
  }

  private static List<Passage> conversation(String name, List<String> said) {
    if (!said.stream().allMatch(Sayings::suits)) {
      return List.of();
    }
    List<Turn> turns = new ArrayList<>();
    for (String text : said) {
      turns.add(new Turn(turns.size() % 2 == 0 ? Speaker.USER : Speaker.ASSISTANT, text));
    }
    return List.of(new Passage.Chat(name + "/" + said.getFirst(), turns));
  }

  private static List<Passage> answers(String name, List<String> said) {
    String question = said.getFirst();
    return said.stream()
        .skip(1)
        .filter(Sayings::suits)
        .<Passage>map(answer -> Sayings.pair(name + "/" + question, question, answer))
        .toList();
  }
}
