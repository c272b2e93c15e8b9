package dev.lethe.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.chain.Safetensors.Precision;
import dev.lethe.core.chain.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseTrainingTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aRoundMakesABaseThatTheNextGoesOnFrom() throws IOException {
    BaseSamples.write(folder);
    BaseReport report = train("first", Optional.empty());
    assertThat(report.steps()).isPositive();
    assertThat(report.passes()).containsOnlyKeys("novels", "talk");
    Base random = Base.read(folder.resolve("first/random"));
    Base first = Base.read(folder.resolve("first/base"));
    assertThat(first.vocabulary()).isEqualTo(random.vocabulary());
    assertThat(values(first)).isNotEqualTo(values(random));

    BaseReport second = train("second", Optional.of(folder.resolve("first/base")));
    assertThat(second.bitsPerByte().get("talk")).isLessThan(8.0);
    assertThat(folder.resolve("second/random")).doesNotExist();
    assertThat(second.text()).contains("talk: read", "bits per byte");
  }

  @Test
  void whatIsWrittenIsReadToTheLastBit() throws IOException {
    BaseSamples.write(folder);
    train("first", Optional.empty());
    Base base = Base.read(folder.resolve("first/base"));
    base.write(folder.resolve("copy"), Precision.BF16);
    for (String name :
        List.of(
            "config.json",
            "tokenizer.json",
            "model.safetensors",
            "tokenizer_config.json",
            "generation_config.json",
            "special_tokens_map.json")) {
      assertThat(folder.resolve("copy").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("first/base").resolve(name));
    }
    assertThatThrownBy(() -> base.write(folder.resolve("copy"), Precision.F32))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  private BaseReport train(String name, Optional<Path> from) throws IOException {
    BaseRound round = new BaseRound(folder, folder.resolve(name), Duration.ofMillis(700), 1, from);
    return new BaseTraining(BaseSamples.recipe(), round, _ -> {}).run();
  }

  private static List<float[]> values(Base base) {
    return base.weights().tensors().stream().map(Tensor::values).toList();
  }
}
