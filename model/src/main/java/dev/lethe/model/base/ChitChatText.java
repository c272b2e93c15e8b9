package dev.lethe.model.base;

import module java.base;

/// Small talk in Bot Framework's `.qna` files: a question after `# ?`, more ways to ask it after
/// `-`, the answer in a fence.
final class ChitChatText {
  /// The most ways of asking that are kept for one answer, so that no answer outweighs the others.
  private static final int WAYS = 40;

  private ChitChatText() {}

  static List<Passage> read(String name, String content) {
    List<Passage> passages = new ArrayList<>();
    for (String group : content.split("(?m)^# \\? *", -1)) {
      int fence = group.indexOf("```markdown\n");
      int end = group.indexOf("\n```", fence + 1);
      if (fence >= 0 && end > fence) {
        String answer = Sayings.tidy(group.substring(fence + "```markdown\n".length(), end));
        add(passages, name, questions(group.substring(0, fence)), answer);
      }
    }
    return passages;
  }

  private static void add(
      List<Passage> passages, String name, List<String> questions, String answer) {
    if (Sayings.suits(answer)) {
      String work = name + "/" + questions.getFirst();
      questions.stream()
          .limit(WAYS)
          .forEach(question -> passages.add(Sayings.pair(work, question, answer)));
    }
  }

  /// The first line and those after a dash, up to the filters.
  private static List<String> questions(String head) {
    List<String> questions = new ArrayList<>();
    for (String line : head.lines().takeWhile(line -> !line.startsWith("**Filters")).toList()) {
      String question = Sayings.tidy(line.startsWith("- ") ? line.substring(2) : line);
      if (!question.isEmpty()) {
        questions.add(question);
      }
    }
    return questions;
  }
}
