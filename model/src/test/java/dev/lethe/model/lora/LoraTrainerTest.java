package dev.lethe.model.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.chain.Adapter;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Safetensors;
import dev.lethe.core.chain.Step;
import dev.lethe.core.chain.Tensor;
import dev.lethe.core.corpus.Slice;
import dev.lethe.model.transformer.Batch;
import dev.lethe.model.transformer.TensorNames.Part;
import dev.lethe.model.transformer.Weights;
import org.junit.jupiter.api.Test;

class LoraTrainerTest {
  @Test
  void aLinkHasTheBitsOfTheSlowTrainer() {
    Step step = Links.next();
    Step wide = new Step(step.parent(), Links.slice(), step.recipe());
    SlowLink oracle =
        new SlowLink(Links.base(), Adapter.read(step.parent().orElseThrow()), step.recipe());
    List<Batch> batches = new Packing(step.recipe(), Links::read).batches(Links.slice());
    assertThat(batches).hasSizeGreaterThan(2);
    for (int i = 0; i < batches.size(); i++) {
      oracle.learn(batches.get(i), i + 1, Schedule.of(step.recipe(), batches.size()).rate(i));
    }
    assertThat(numbers(Links.learned(wide))).containsExactlyElementsOf(words(oracle.numbers()));
  }

  private static List<String> numbers(byte[] checkpoint) {
    Adapter adapter = Adapter.read(checkpoint);
    var numbers = new ArrayList<float[]>();
    for (int layer = 0; layer < Links.CONFIG.layers(); layer++) {
      for (Part part : Part.values()) {
        var matrices = Objects.requireNonNull(adapter.parts().get(part.in(layer) + ".weight"));
        numbers.addAll(List.of(matrices.a().values(), matrices.b().values()));
      }
    }
    return words(numbers);
  }

  private static List<String> words(List<float[]> numbers) {
    return numbers.stream().map(Arrays::toString).toList();
  }

  @Test
  void theSameStepGivesTheSameBytes() {
    assertThat(Links.learned(Links.head())).isEqualTo(Links.learned(Links.head()));
  }

  @Test
  void threadsDoNotChangeAByte() {
    try (LoraTrainer two = Links.trainer(2)) {
      assertThat(two.learn(Links.head(), _ -> {})).isEqualTo(Links.learned(Links.head()));
    }
  }

  @Test
  void nothingOfAStepRemainsForTheNext() {
    var other = new Slice(3, 0, List.of(Links.member("99", "something else entirely")));
    try (LoraTrainer trainer = Links.trainer(1)) {
      trainer.learn(new Step(Optional.empty(), other, Links.recipe()), _ -> {});
      assertThat(trainer.learn(Links.head(), _ -> {})).isEqualTo(Links.learned(Links.head()));
    }
  }

  @Test
  void stepsSideBySideDoNotMeet() {
    byte[] expected = Links.learned(Links.head());
    try (LoraTrainer trainer = Links.trainer(1)) {
      List<byte[]> found =
          IntStream.range(0, 6)
              .parallel()
              .mapToObj(_ -> trainer.learn(Links.head(), _ -> {}))
              .toList();
      assertThat(found).allSatisfy(bytes -> assertThat(bytes).isEqualTo(expected));
    }
  }

  @Test
  void theBaseStaysAsItWas() {
    Weights base = Links.base();
    try (var trainer = new LoraTrainer(base, Links::read, 1)) {
      trainer.learn(Links.head(), _ -> {});
    }
    assertThat(Safetensors.write(base.tensors(), Safetensors.Precision.F32))
        .isEqualTo(Safetensors.write(Links.base().tensors(), Safetensors.Precision.F32));
  }

  @Test
  void anEmptySliceIsTheIdentity() {
    Step next = Links.next();
    var empty = new Step(next.parent(), new Slice(0, 2, List.of()), next.recipe());
    assertThat(Links.learned(empty)).isEqualTo(next.parent().orElseThrow());
  }

  @Test
  void theOrderOfMembersInTheListIsNotTheirOrderInTheSlice() {
    List<Slice.Member> turned = Links.slice().members().reversed();
    var step = new Step(Optional.empty(), new Slice(0, 1, turned), Links.recipe());
    assertThat(Links.learned(step)).isEqualTo(Links.learned(Links.head()));
  }

  @Test
  void thePeopleOfASliceAndItsNumberMatter() {
    byte[] bytes = Links.learned(Links.head());
    var fewer = new Slice(0, 1, Links.slice().members().subList(1, 4));
    var moved = new Slice(0, 2, Links.slice().members());
    assertThat(Links.learned(new Step(Optional.empty(), fewer, Links.recipe())))
        .isNotEqualTo(bytes);
    assertThat(Links.learned(new Step(Optional.empty(), moved, Links.recipe())))
        .isNotEqualTo(bytes);
  }

  @Test
  void theCheckpointHasPeftsNamesAndShapes() {
    SortedMap<String, Tensor> tensors =
        Safetensors.read(Links.learned(Links.head()), "the checkpoint");
    assertThat(tensors).hasSize(2 * 7 * Links.CONFIG.layers());
    String stem = "base_model.model.model.layers.1.mlp.down_proj.lora_";
    assertThat(tensors)
        .hasEntrySatisfying(stem + "A.weight", a -> assertThat(a.shape()).containsExactly(3, 21))
        .hasEntrySatisfying(stem + "B.weight", b -> assertThat(b.shape()).containsExactly(18, 3));
  }

  @Test
  void whatIsLearnedIsToldAndCounted() {
    var told = new AtomicLong();
    try (LoraTrainer trainer = Links.trainer(1)) {
      trainer.learn(Links.head(), told::addAndGet);
      assertThat(told.get()).isEqualTo(trainer.tokens(Links.slice(), Links.recipe())).isPositive();
    }
  }

  @Test
  void anotherEngineOrALongerContextThanTheBaseHasIsRefused() {
    Recipe recipe = Links.recipe();
    assertThatThrownBy(() -> learn(changed(recipe, "engine " + recipe.engine(), "engine torch")))
        .hasMessageContaining("java-fp32-v1");
    assertThatThrownBy(() -> learn(changed(recipe, "context 40", "context 97")))
        .hasMessageContaining("the base was made for 96");
  }

  @Test
  void aParentOfAnotherRankIsRefused() {
    Step next = Links.next();
    Recipe other = changed(next.recipe(), "rank 3", "rank 4");
    assertThatThrownBy(() -> Links.learned(new Step(next.parent(), next.slice(), other)))
        .hasMessageContaining("no adapter of rank 4");
  }

  private static void learn(Recipe recipe) {
    Links.learned(new Step(Optional.empty(), Links.slice(), recipe));
  }

  private static Recipe changed(Recipe recipe, String before, String after) {
    return Recipe.parse(recipe.text().replace(before, after), "the test");
  }
}
