package dev.lethe.cli.command;

import module java.base;

import dev.lethe.core.release.LanguageModel;
import dev.lethe.core.release.LanguageModel.Answer;
import dev.lethe.core.release.LanguageModel.Listener;
import dev.lethe.core.release.LanguageModel.Prompt;
import dev.lethe.core.release.LanguageModel.Speaker;
import dev.lethe.core.release.LanguageModel.Turn;
import dev.lethe.core.release.Sampling;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// A conversation in the terminal, with line editing and a history that is not written to disk:
/// what is said to the model is nobody's training data.
final class Talk {

  private final LanguageModel model;
  private final Sampling sampling;
  private final List<Turn> turns = new ArrayList<>();

  Talk(LanguageModel model, Sampling sampling) {
    this.model = model;
    this.sampling = sampling;
  }

  /// Talks until the person leaves.
  void run() {
    try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
      LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
      terminal.writer().println("You are talking to a machine. /new starts again, /bye ends.");
      for (Optional<String> line = ask(reader); line.isPresent(); line = ask(reader)) {
        answer(line.get(), terminal.writer());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not talk in this terminal", e);
    }
  }

  private static Optional<String> ask(LineReader reader) {
    try {
      String line = reader.readLine("> ").strip();
      return line.equals("/bye") ? Optional.empty() : Optional.of(line);
    } catch (EndOfFileException | UserInterruptException _) {
      return Optional.empty();
    }
  }

  private void answer(String line, PrintWriter out) {
    if (line.equals("/new")) {
      turns.clear();
    } else if (!line.isEmpty()) {
      turns.add(new Turn(Speaker.USER, line));
      makeRoom(out);
      Answer answer =
          model.answer(
              new Prompt.Chat(turns),
              sampling,
              Listener.to(piece -> {
                out.print(piece);
                out.flush();
              }));
      turns.add(new Turn(Speaker.ASSISTANT, answer.text()));
      out.println();
    }
    out.flush();
  }

  /// The oldest turns go whole when there is no room for an answer of some length.
  private void makeRoom(PrintWriter out) {
    int answer = Math.min(sampling.maxTokens(), model.window() / 2);
    int before = turns.size();
    while (turns.size() > 1 && model.length(new Prompt.Chat(turns)) + answer > model.window()) {
      turns.removeFirst();
    }
    if (turns.size() < before) {
      out.println("(I no longer see the oldest of what we said: there is no room for more.)");
    }
  }
}
