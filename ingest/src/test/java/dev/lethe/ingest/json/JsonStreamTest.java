package dev.lethe.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

class JsonStreamTest {

  @Test
  void membersKeepTheirOrder() {
    Reading reading = JsonStream.read("{\"z\":1,\"a\":[true,null,\"x\"]}");
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Whole.class,
            whole -> {
              Value.Members members = (Value.Members) whole.value();
              assertThat(members.members().sequencedKeySet()).containsExactly("z", "a");
              assertThat(members.members())
                  .containsEntry("z", new Value.Digits("1"))
                  .containsEntry(
                      "a",
                      new Value.Many(
                          List.of(
                              new Value.Truth(true), new Value.Nothing(), new Value.Text("x"))));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"a":1,"a":2}     | each name once
          {"a":1} {"b":2}   | found more behind it
          {"a":             | expected JSON
          {a:1}             | expected JSON
          {"a":01}          | expected JSON
          [1,]              | expected JSON
          nothing           | expected JSON
          """)
  void whatIsNoJsonIsSpoiled(String text, String problem) {
    assertThat(problemOf(JsonStream.read(text))).contains(problem);
  }

  @Test
  void depthIsBounded() {
    assertThat(problemOf(JsonStream.read("[".repeat(100) + "]".repeat(100)))).contains("levels");
    assertThat(problemOf(JsonStream.read("[".repeat(1_000_000)))).contains("expected");
    assertThat(problemOf(JsonStream.read("{\"a\":".repeat(200_000)))).contains("expected");
  }

  @Test
  void aStringIsBounded() {
    String most = "x".repeat(JsonStream.LONGEST);
    assertThat(JsonStream.read('"' + most + '"'))
        .isEqualTo(new Reading.Whole(new Value.Text(most)));
    assertThat(problemOf(JsonStream.read('"' + most + "x\"")))
        .contains("at most 262,144 characters in one string");
    assertThat(problemOf(JsonStream.read("{\"" + most + "x\":1}"))).contains("at most 262,144");
  }

  @Test
  void aSpoiledValueDoesNotSpoilTheNext() throws IOException {
    String deep = "[".repeat(100) + "]".repeat(100);
    byte[] text = ("[{\"a\":1,\"a\":2}," + deep + ",\"good\"]").getBytes(StandardCharsets.UTF_8);
    try (JsonStream json = JsonStream.of(new ByteArrayInputStream(text))) {
      List<Reading> readings = new ArrayList<>();
      json.next();
      while (json.next() != JsonToken.END_ARRAY) {
        readings.add(json.value());
      }
      assertThat(readings).hasSize(3);
      assertThat(readings.getLast()).isEqualTo(new Reading.Whole(new Value.Text("good")));
    }
  }

  @Test
  void bytesThatAreNotUtf8SpoilOnlyTheirValue() throws IOException {
    byte[] text = "[\"caf\u00E9\",\"tea\"]".getBytes(StandardCharsets.ISO_8859_1);
    try (JsonStream json = JsonStream.of(new ByteArrayInputStream(text))) {
      json.next();
      json.next();
      assertThat(problemOf(json.value())).contains("UTF-8");
      json.next();
      assertThat(json.value()).isEqualTo(new Reading.Whole(new Value.Text("tea")));
    }
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    byte[] text = "\uFEFF7".getBytes(StandardCharsets.UTF_8);
    try (JsonStream json = JsonStream.of(new ByteArrayInputStream(text))) {
      json.next();
      assertThat(json.value()).isEqualTo(new Reading.Whole(new Value.Digits("7")));
    }
  }

  @Test
  void aValueLargerThanItsLimitIsSpoiledAndNotKept() throws IOException {
    String numbers = "[" + "1,".repeat(1000) + "1]";
    byte[] text = numbers.getBytes(StandardCharsets.UTF_8);
    try (JsonStream json = JsonStream.of(new ByteArrayInputStream(text))) {
      json.next();
      assertThat(problemOf(json.value(100))).contains("at most");
      assertThat(json.next()).isNull();
    }
  }

  @Test
  void aStringBeyondAllLimitsEndsTheText() throws IOException {
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[] {'"'}), new Repeated((byte) 'a', 1L << 30));
    try (JsonStream json = JsonStream.of(endless)) {
      assertThatThrownBy(
              () -> {
                json.next();
                json.value();
              })
          .isInstanceOf(JacksonException.class);
    }
  }

  private static String problemOf(Reading reading) {
    return switch (reading) {
      case Reading.Whole(Value value) -> "whole: " + value.kind();
      case Reading.Spoiled(String problem) -> problem;
    };
  }

  /// One byte, over and over.
  private static final class Repeated extends InputStream {
    private final byte value;
    private long left;

    Repeated(byte value, long left) {
      this.value = value;
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      int read = (int) Math.min(length, left);
      Arrays.fill(bytes, from, from + read, value);
      left -= read;
      return read == 0 ? -1 : read;
    }
  }
}
