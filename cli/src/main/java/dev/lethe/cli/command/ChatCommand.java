package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Models;
import dev.lethe.core.release.LanguageModel;
import dev.lethe.core.release.LanguageModel.Answer;
import dev.lethe.core.release.LanguageModel.Listener.Next;
import dev.lethe.core.release.LanguageModel.Prompt;
import dev.lethe.core.release.Sampling;
import dev.lethe.core.store.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lethe chat`.
@Command(
    name = "chat",
    mixinStandardHelpOptions = true,
    description = "Talk with the current release; without a release, with the base.")
public final class ChatCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Option(names = "--prompt", paramLabel = "TEXT", description = "answer this and end")
  private @Nullable String prompt;

  @Option(names = "--greedy", description = "always the most probable word")
  private boolean greedy;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "where the random words start (default: a new one)")
  private @Nullable Long seed;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      description = "the longest answer (default: ${DEFAULT-VALUE})")
  private int maxTokens = 160;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description = "how freely words are chosen, above 0 (default: ${DEFAULT-VALUE})")
  private double temperature = 0.7;

  @Option(names = "--base-only", description = "talk with the base, which knows nobody")
  private boolean baseOnly;

  @Override
  public Integer call() {
    Models models = open();
    LanguageModel model = baseOnly ? models.base() : models.release();
    Sampling sampling = sampling();
    if (prompt == null) {
      new Talk(model, sampling).run();
      return 0;
    }
    Answer answer = model.answer(Prompt.asking(prompt), sampling, _ -> Next.MORE);
    return common.answer(json(models, answer), answer.text());
  }

  private Models open() {
    try (Home home = common.open()) {
      return Models.answering(home, common.threads());
    }
  }

  private Sampling sampling() {
    if (greedy) {
      return new Sampling(new Sampling.Choice.Greedy(), maxTokens);
    }
    long start = seed == null ? new SecureRandom().nextLong() : seed;
    return new Sampling(new Sampling.Choice.Random(start, temperature, 50, 0.95), maxTokens);
  }

  private Json json(Models models, Answer answer) {
    Json.Members json =
        Json.object()
            .put("text", answer.text())
            .put(
                "tokens", Json.of(answer.tokens().stream().map(id -> Json.of((long) id)).toList()));
    if (!baseOnly) {
      models.current().ifPresent(release -> json.put("release", release.digest().hex()));
    }
    return json.done();
  }
}
