package dev.lethe.model.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Gaussian;
import dev.lethe.model.transformer.Batch;
import dev.lethe.model.transformer.DoubleLlama;
import dev.lethe.model.transformer.Llama;
import dev.lethe.model.transformer.Small;
import dev.lethe.model.transformer.TensorNames.Part;
import dev.lethe.model.transformer.Weights;
import org.junit.jupiter.api.Test;

/// The gradients of the adapters against finite differences of a model whose weights are W + s·B·A.
class AdapterGradientTest {
  private static final float STEP = 0x1p-10f;
  private static final int LAYER = 0;

  private final Weights base = Links.base();
  private final Batch batch = Small.batch(Links.CONFIG, 8);
  private final Tuning tuning = Tuning.fresh(Links.CONFIG, Links.recipe(), 9);

  @Test
  void everyPartsMatricesHaveTheGradientOfTheFormulas() {
    var gaussian = new Gaussian(10);
    tuning.matrices().forEach(each -> gaussian.fill(each.b, 0.2));
    new Llama(base, tuning, Compute.on(1)).learn(batch);
    for (Part part : Part.values()) {
      var each = (LowRank) tuning.addition(part.in(LAYER)).orElseThrow();
      compare(part, each.a, each.aGradient);
      compare(part, each.b, each.bGradient);
    }
  }

  private void compare(Part part, float[] weights, float[] gradient) {
    double size = 0;
    for (float each : gradient) {
      size += (double) each * each;
    }
    for (int i : new int[] {0, weights.length / 2, weights.length - 1}) {
      assertThat((double) gradient[i])
          .as("%s[%d]", part, i)
          .isCloseTo(slope(weights, i), within(2e-3 * Math.sqrt(size)));
    }
  }

  private double slope(float[] weights, int i) {
    float before = weights[i];
    weights[i] = before + STEP;
    double above = loss();
    weights[i] = before - STEP;
    double below = loss();
    weights[i] = before;
    return (above - below) / ((double) (before + STEP) - (before - STEP));
  }

  /// The loss of the model that has everything merged, in double precision.
  private double loss() {
    var merged = new DoubleLlama(base);
    for (int layer = 0; layer < Links.CONFIG.layers(); layer++) {
      for (Part part : Part.values()) {
        merge(
            merged.values(part.in(layer) + ".weight"),
            (LowRank) tuning.addition(part.in(layer)).orElseThrow());
      }
    }
    return merged.loss(batch);
  }

  private static void merge(double[] weight, LowRank each) {
    double scale = Links.recipe().scale();
    for (int o = 0; o < each.outputs; o++) {
      for (int i = 0; i < each.inputs; i++) {
        for (int r = 0; r < each.rank; r++) {
          weight[o * each.inputs + i] +=
              scale * each.b[r * each.outputs + o] * each.a[r * each.inputs + i];
        }
      }
    }
  }
}
