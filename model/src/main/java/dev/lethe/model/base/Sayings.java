package dev.lethe.model.base;

import module java.base;

import dev.lethe.core.release.LanguageModel.Speaker;
import dev.lethe.core.release.LanguageModel.Turn;

/// What goes for every single line of small talk.
final class Sayings {
  /// A model that repeated one of these would claim to be somebody's product.
  private static final Pattern SOMEBODY_ELSE =
      Pattern.compile(
          "\\b(microsoft|bot ?master|bing|cortana|siri|alexa|a\\.?l\\.?i\\.?c\\.?e|chatter ?bot|gunther|python|programm\\w*"
              + "|robots?|bots?|software|logiciel|clones?|hal 9000|commander data|hardware|ram|machine)\\b",
          Pattern.CASE_INSENSITIVE);

  private Sayings() {}

  /// The text on one line, with one space between words.
  static String tidy(String text) {
    return text.replaceAll("[\\h\\s]+", " ").strip();
  }

  /// Whether an answer suits an assistant that is nobody's product.
  static boolean suits(String answer) {
    return !answer.isEmpty() && !SOMEBODY_ELSE.matcher(answer).find();
  }

  /// A question and its answer.
  static Passage.Chat pair(String work, String question, String answer) {
    return new Passage.Chat(
        work, List.of(new Turn(Speaker.USER, question), new Turn(Speaker.ASSISTANT, answer)));
  }
}
