package dev.lethe.ingest.files;

import module java.base;

/// Opens a path that somebody brought: a file, a folder, a zip or a tar.gz archive.
public final class Sources {

  private final Limits limits;

  /// Opens paths within these limits.
  public Sources(Limits limits) {
    this.limits = limits;
  }

  /// Fails if one of these paths cannot be read.
  ///
  /// @param expected what such a path should be, as a message says it
  public static void check(List<Path> paths, String expected) throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString(), null, "no such file; " + expected);
      }
      if (!Files.isReadable(path)) {
        throw new AccessDeniedException(path.toString(), null, "not readable; " + expected);
      }
    }
  }

  /// Hands the files at this path to `opened`. Which kind of archive a file is, its first bytes
  /// say.
  public void open(Path path, Opened opened) throws IOException {
    if (Files.isDirectory(path)) {
      new Folder(path, limits).open(opened);
    } else if (startsWith(path, 'P', 'K', 3, 4) || startsWith(path, 'P', 'K', 5, 6)) {
      new ZipArchive(path, limits).open(opened);
    } else if (startsWith(path, 0x1f, 0x8b)) {
      new TarArchive(path, limits).open(opened);
    } else {
      single(path, opened);
    }
  }

  private static void single(Path path, Opened opened) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      opened.file(new Inside(path.toString(), String.valueOf(path.getFileName())), in);
    }
  }

  private static boolean startsWith(Path path, int... magic) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(magic.length);
      return head.length == magic.length
          && IntStream.range(0, magic.length).allMatch(i -> (head[i] & 0xff) == magic[i]);
    }
  }
}
