package dev.lethe.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseRecipeTest {
  @Test
  void theRecipeThatShipsIsOne() throws IOException {
    BaseRecipe recipe =
        BaseRecipe.parse(Files.readString(Path.of("../recipes/base.recipe")), "base.recipe");
    assertThat(recipe.shape().vocabulary()).isEqualTo(8192);
    assertThat(recipe.sources()).extracting(BaseSource::name).contains("talk", "novels-en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lethe.dev/base-recipe@v1 | lethe.dev/base-recipe@v9 | here, line 1: expected the first line",
        "width 32 | breadth 32 | here, line 4: unknown key \"breadth\"",
        "seed 1 | seed 1\\nseed 2 | line 12: the key \"seed\" is given twice",
        "heads 4 | # heads | here: expected the key \"heads\", found none",
        "layers 2 | layers | here, line 5: expected a key and a value",
        "layers 2 | layers two | here: For input string: \"two\"",
        "novel texts | poem texts | line 17: expected a format of [novel, textbook, topical-chat, chit-chat, chatterbot], found \"poem\"",
        "texts 1 1 2 | ../texts 1 1 2 | expected a path below the folder of the text",
        "texts 1 1 2 | texts 0 0 2 | expected shares of 0 or more, not both 0",
        "texts 1 1 2 | texts 1 1 0 | expected 1 pass or more, found 0",
        "batch-tokens 64 | batch-tokens 63 | expected batch-tokens of at least the context, 64",
        "warmup 0.1 | warmup 1 | expected warmup from 0 to below 1",
        "learning-rate 0.01 | learning-rate 0 | expected a learning-rate above 0",
      })
  void aMistakeIsNamed(String right, String wrong, String message) {
    String text = BaseSamples.RECIPE.replace(right, wrong.replace("\\n", "\n"));
    assertThat(text).isNotEqualTo(BaseSamples.RECIPE);
    assertThatThrownBy(() -> BaseRecipe.parse(text, "here")).hasMessageContaining(message);
  }
}
