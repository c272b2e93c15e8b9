package dev.lethe.core.chain;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.core.store.JsonException;

/// The safetensors file format: 8 bytes of header length, a JSON header, raw little-endian numbers.
/// What is written here is canonical: names sorted, the header padded with spaces to 8 bytes, no
/// metadata; the same tensors give the same bytes.
public final class Safetensors {

  /// Headers beyond this many bytes are refused: hostile files must not exhaust the memory.
  private static final int LONGEST_HEADER = 16 << 20;

  private Safetensors() {}

  /// How numbers lie in the file.
  public enum Precision {
    /// 32-bit floats.
    F32(4),
    /// The upper 16 bits of 32-bit floats, rounded to nearest, ties to even.
    BF16(2);

    private final int bytes;

    Precision(int bytes) {
      this.bytes = bytes;
    }
  }

  /// The file's bytes for these tensors.
  public static byte[] write(Collection<Tensor> tensors, Precision precision) {
    List<Tensor> sorted = tensors.stream().sorted(Comparator.comparing(Tensor::name)).toList();
    byte[] header = header(sorted, precision);
    long size = 8L + header.length;
    for (Tensor each : sorted) {
      size += (long) each.values().length * precision.bytes;
    }
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
    out.putLong(header.length).put(header);
    sorted.forEach(each -> put(out, each.values(), precision));
    return out.array();
  }

  /// The tensors of a file, by name; `where` names the file in errors.
  public static SortedMap<String, Tensor> read(byte[] bytes, String where) {
    try {
      return tensors(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    } catch (JsonException | IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "%s is no safetensors file that can be read: %s".formatted(where, e.getMessage()), e);
    }
  }

  private static byte[] header(List<Tensor> sorted, Precision precision) {
    Json.Members header = Json.object();
    long offset = 0;
    for (Tensor each : sorted) {
      long end = offset + (long) each.values().length * precision.bytes;
      header.put(
          each.name(),
          Json.object()
              .put("dtype", precision.name())
              .put("shape", Json.of(Arrays.stream(each.shape()).mapToObj(Json::of).toList()))
              .put("data_offsets", Json.of(List.of(Json.of(offset), Json.of(end))))
              .done());
      offset = end;
    }
    String text = header.done().text();
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return (text + " ".repeat((8 - length % 8) % 8)).getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ByteBuffer out, float[] values, Precision precision) {
    for (float value : values) {
      switch (precision) {
        case F32 -> out.putFloat(value);
        case BF16 -> out.putShort(bf16(value));
      }
    }
  }

  /// The nearest bfloat16, ties to even.
  private static short bf16(float value) {
    int bits = Float.floatToIntBits(value);
    return (short) ((bits + 0x7FFF + ((bits >>> 16) & 1)) >>> 16);
  }

  private static SortedMap<String, Tensor> tensors(ByteBuffer file) {
    if (file.limit() < 8) {
      throw new IllegalArgumentException("expected at least 8 bytes, but it has " + file.limit());
    }
    long length = file.getLong(0);
    if (length < 2 || length > LONGEST_HEADER || length > file.limit() - 8) {
      throw new IllegalArgumentException(
          "expected a header of 2 to %d bytes within the file, but its length field says %d"
              .formatted(LONGEST_HEADER, length));
    }
    byte[] header = new byte[(int) length];
    file.get(8, header);
    ByteBuffer data = file.slice(8 + header.length, file.limit() - 8 - header.length);
    data.order(ByteOrder.LITTLE_ENDIAN);
    SortedMap<String, Tensor> tensors = new TreeMap<>();
    Json.parseObject(new String(header, StandardCharsets.UTF_8).strip())
        .members()
        .forEach((name, value) -> {
          if (!name.equals("__metadata__") && value instanceof Json.Obj entry) {
            tensors.put(name, tensor(name, entry, data));
          }
        });
    return tensors;
  }

  private static Tensor tensor(String name, Json.Obj entry, ByteBuffer data) {
    Precision precision = precision(name, entry.string("dtype"));
    int[] shape = entry.array("shape").stream().mapToInt(each -> (int) whole(each)).toArray();
    List<Json> offsets = entry.array("data_offsets");
    long start = whole(offsets.getFirst());
    long bytes = whole(offsets.getLast()) - start;
    if (start < 0 || bytes < 0 || start + bytes > data.limit()) {
      throw new IllegalArgumentException(
          "tensor %s lies outside the file: bytes %d to %d of %d"
              .formatted(name, start, start + bytes, data.limit()));
    }
    float[] values = new float[Math.toIntExact(bytes / precision.bytes)];
    for (int i = 0; i < values.length; i++) {
      int at = (int) start + i * precision.bytes;
      values[i] =
          switch (precision) {
            case F32 -> data.getFloat(at);
            case BF16 -> Float.intBitsToFloat(data.getShort(at) << 16);
          };
    }
    return new Tensor(name, shape, values);
  }

  private static Precision precision(String name, String dtype) {
    return switch (dtype) {
      case "F32" -> Precision.F32;
      case "BF16" -> Precision.BF16;
      default ->
          throw new IllegalArgumentException(
              "tensor %s: expected the type F32 or BF16, but found %s".formatted(name, dtype));
    };
  }

  private static long whole(Json value) {
    return switch (value) {
      case Json.Num(BigDecimal number) -> number.longValueExact();
      case Json other ->
          throw new IllegalArgumentException("expected a whole number, but found " + other.text());
    };
  }
}
