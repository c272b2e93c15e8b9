package dev.lethe.core.store;

import module java.base;

/// Files that are on the disk when the method returns: bytes synced, renamed, and the folder
/// synced.
public final class Durable {

  private Durable() {}

  /// Replaces the whole content of `file` in one step: a reader sees the old bytes or the new ones.
  public static void write(Path file, byte[] bytes) {
    Path folder = parent(file);
    try {
      Path fresh = Files.createTempFile(folder, ".", ".new");
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        drain(channel, ByteBuffer.wrap(bytes));
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(folder);
    } catch (IOException e) {
      throw new StoreException("could not write " + file + ": " + e.getMessage(), e);
    }
  }

  /// Replaces the whole content of `file` with this text in UTF-8.
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Appends these bytes to `file`, which is made if absent.
  public static void append(Path file, byte[] bytes) {
    boolean made = !Files.exists(file);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      drain(channel, ByteBuffer.wrap(bytes));
      channel.force(true);
    } catch (IOException e) {
      throw new StoreException("could not append to " + file + ": " + e.getMessage(), e);
    }
    if (made) {
      syncFolder(parent(file));
    }
  }

  /// All bytes of `file`.
  public static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new StoreException("could not read " + file + ": " + e.getMessage(), e);
    }
  }

  /// The bytes of `file` from a place on; none if there is no such file.
  ///
  /// @param from how many bytes to pass over
  public static byte[] tail(Path file, long from) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer rest = ByteBuffer.allocate(Math.toIntExact(Math.max(0, channel.size() - from)));
      channel.position(from);
      while (rest.hasRemaining() && channel.read(rest) >= 0) {
        // A file that grows meanwhile is read as far as it was.
      }
      return Arrays.copyOf(rest.array(), rest.position());
    } catch (NoSuchFileException _) {
      return new byte[0];
    } catch (IOException e) {
      throw new StoreException("could not read " + file + ": " + e.getMessage(), e);
    }
  }

  /// Cuts `file` off after so many bytes; what is left is on the disk when this returns.
  public static void truncate(Path file, long length) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
      channel.force(true);
    } catch (IOException e) {
      throw new StoreException("could not shorten " + file + ": " + e.getMessage(), e);
    }
  }

  /// All text of `file`, which is UTF-8.
  public static String text(Path file) {
    return new String(read(file), StandardCharsets.UTF_8);
  }

  /// The folder, made with its parents if absent.
  public static Path folder(Path folder) {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    try {
      Files.createDirectories(folder);
      sync(parent(folder));
      return folder;
    } catch (IOException e) {
      throw new StoreException("could not make the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  /// Deletes `file` if it is there; its name is gone from the disk when this returns.
  public static void delete(Path file) {
    try {
      if (Files.deleteIfExists(file)) {
        sync(parent(file));
      }
    } catch (IOException e) {
      throw new StoreException("could not delete " + file + ": " + e.getMessage(), e);
    }
  }

  /// Deletes a folder and all it holds, if it is there.
  public static void deleteTree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
      sync(parent(folder));
    } catch (IOException e) {
      throw new StoreException("could not delete " + folder + ": " + e.getMessage(), e);
    }
  }

  /// Every regular file below `folder`, in the order of their names; none if it is absent.
  public static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new StoreException("could not list " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void syncFolder(Path folder) {
    try {
      sync(folder);
    } catch (IOException e) {
      throw new StoreException("could not sync the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  /// A name in a folder is durable only once the folder itself was synced.
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void drain(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static Path parent(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
  }
}
