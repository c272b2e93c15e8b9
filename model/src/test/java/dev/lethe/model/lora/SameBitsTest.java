package dev.lethe.model.lora;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The numeric platform `java-fp32-v1` is this digest, on every processor, with every vector width,
/// with and without the vector module, on any number of threads.
///
/// If it changes, the platform has another version and needs another name in the recipes.
class SameBitsTest {
  private static final String JAVA_FP32_V1 =
      "d229da02b9ab5461b501c7d160be8511d893aa8db109da2b3820c4f7930c710c";

  private static final String MODULE = "--add-modules=jdk.incubator.vector";

  @Test
  void thisVirtualMachineIsTheNumericPlatform() {
    assertThat(GoldenRun.digest(1).hex()).isEqualTo(JAVA_FP32_V1);
  }

  @Test
  void twoThreadsAreTheNumericPlatform() {
    assertThat(GoldenRun.digest(2).hex()).isEqualTo(JAVA_FP32_V1);
  }

  @ParameterizedTest
  @CsvSource({
    "-Dlethe.vector=128, VectorKernels",
    "-Dlethe.vector=256, VectorKernels",
    "-Dlethe.vector=512, VectorKernels",
    "-Dlethe.vector=scalar, ScalarKernels"
  })
  void everyVectorWidthIsTheNumericPlatform(String width, String kernels) {
    assertThat(run(MODULE, width)).isEqualTo(kernels + " " + JAVA_FP32_V1);
  }

  @Test
  void withoutTheVectorModuleItIsTheNumericPlatform() {
    assertThat(run("-Dlethe.vector=")).isEqualTo("ScalarKernels " + JAVA_FP32_V1);
  }

  private static String run(String... options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(GoldenRun.class.getName(), "1"));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
