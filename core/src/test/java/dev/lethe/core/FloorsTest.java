package dev.lethe.core;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The floors of the house hold: every import goes down, and no tower knows another.
class FloorsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"core", "ingest", "registry", "curate", "model", "web", "cli"})
  void nothingClimbs(String module) throws IOException {
    assertThat(Floors.offenders(Path.of("..", module, "target", "classes"))).isEmpty();
  }

  @Test
  void coreWasReallyRead() {
    assertThat(Path.of("../core/target/classes/dev/lethe/core/store/Digest.class")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "dev.lethe.core.store.Climber, dev.lethe.core.ledger.Ledger",
    "dev.lethe.core.chain.Climber, dev.lethe.core.release.Release",
    "dev.lethe.core.audit.Climber, dev.lethe.model.Transformer",
    "dev.lethe.core.store.Climber, org.slf4j.Logger",
    "dev.lethe.core.util.Climber, java.lang.String",
    "dev.lethe.ingest.Climber, dev.lethe.core.chain.Recipe",
    "dev.lethe.ingest.Climber, dev.lethe.registry.PostgresRegistry",
    "dev.lethe.registry.Climber, dev.lethe.core.corpus.Document",
    "dev.lethe.model.Climber, dev.lethe.core.unlearn.Forgetting",
    "dev.lethe.model.json.Climber, dev.lethe.cli.Main"
  })
  void whoeverClimbsIsNamed(String climber, String above) throws IOException {
    write(climber, above);
    assertThat(Floors.offenders(folder))
        .anyMatch(offence -> offence.startsWith(climber + " ") && offence.endsWith(above));
  }

  @ParameterizedTest
  @CsvSource({
    "dev.lethe.core.ledger.Walker, dev.lethe.core.store.Digest",
    "dev.lethe.core.audit.Walker, dev.lethe.core.audit.Finding",
    "dev.lethe.core.rights.Walker, javax.crypto.Mac",
    "dev.lethe.ingest.Walker, dev.lethe.core.corpus.Document",
    "dev.lethe.ingest.Walker, tools.jackson.core.JsonParser",
    "dev.lethe.model.deep.Walker, dev.lethe.model.Transformer",
    "dev.lethe.cli.Walker, dev.lethe.registry.PostgresRegistry"
  })
  void whoeverGoesDownIsNotNamed(String walker, String below) throws IOException {
    write(walker, below);
    assertThat(Floors.offenders(folder)).isEmpty();
  }

  /// A class with one field, whose type is the other class.
  private void write(String name, String field) throws IOException {
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of(name),
                each -> each.withField("known", ClassDesc.of(field), ClassFile.ACC_PUBLIC));
    Files.write(folder.resolve("Generated.class"), bytes);
  }
}
