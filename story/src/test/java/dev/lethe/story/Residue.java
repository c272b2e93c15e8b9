package dev.lethe.story;

import module java.base;

import dev.lethe.core.store.Durable;
import java.util.zip.Inflater;

/// Looks for words in every file below a folder: in its name, in its bytes, and in what they unpack
/// to, in every encoding that a program might have left them in.
final class Residue {

  private static final int DEEPEST = 3;
  private static final int LARGEST = 64 << 20;

  private Residue() {}

  /// Which of these words are found, as `file: word`, in the order of the files.
  static List<String> of(Path folder, List<String> words) {
    List<String> found = new ArrayList<>();
    for (Path file : Durable.files(folder)) {
      String name = folder.relativize(file).toString();
      List<byte[]> all = new ArrayList<>(List.of(name.getBytes(StandardCharsets.UTF_8)));
      unpack(Durable.read(file), 0, all);
      words.stream()
          .filter(word -> all.stream().anyMatch(bytes -> holds(bytes, word)))
          .forEach(word -> found.add(name + ": " + word));
    }
    return found;
  }

  /// These bytes, and what they are when they are unpacked.
  private static void unpack(byte[] bytes, int depth, List<byte[]> all) {
    all.add(bytes);
    if (depth < DEEPEST) {
      for (Unpacking way : List.<Unpacking>of(GZIPInputStream::new, Residue::zip, Residue::zlib)) {
        try (InputStream in = way.open(new ByteArrayInputStream(bytes))) {
          unpack(in.readNBytes(LARGEST), depth + 1, all);
        } catch (IOException _) {
          // It is not packed in this way.
        }
      }
    }
  }

  private interface Unpacking {
    InputStream open(InputStream in) throws IOException;
  }

  private static InputStream zlib(InputStream in) {
    return new InflaterInputStream(in, new Inflater());
  }

  /// All entries of a zip archive, one after the other.
  private static InputStream zip(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      all.write(entry.getName().getBytes(StandardCharsets.UTF_8));
      zip.transferTo(all);
    }
    if (all.size() == 0) {
      throw new IOException("no zip archive");
    }
    return new ByteArrayInputStream(all.toByteArray());
  }

  private static boolean holds(byte[] bytes, String word) {
    byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
            utf8,
            word.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8),
            word.getBytes(StandardCharsets.UTF_16LE),
            word.getBytes(StandardCharsets.UTF_16BE),
            HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII))
        .anyMatch(needle -> indexOf(bytes, needle) >= 0);
  }

  private static int indexOf(byte[] bytes, byte[] needle) {
    for (int at = 0; at + needle.length <= bytes.length; at++) {
      if (bytes[at] == needle[0]
          && Arrays.equals(bytes, at, at + needle.length, needle, 0, needle.length)) {
        return at;
      }
    }
    return -1;
  }
}
