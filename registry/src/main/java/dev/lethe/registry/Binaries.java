package dev.lethe.registry;

import module java.base;

import dev.lethe.core.store.Durable;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once into a cache that homes and processes share. Every
/// file is on the disk before the folder gets its name, so a folder with that name is whole.
///
/// @param home the folder with `bin`, `lib` and `share`
record Binaries(Path home) {

  /// The version that comes with Lethe.
  static final String VERSION = "18.6";

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  /// The programs in this cache, put there first if they are missing.
  static synchronized Binaries in(Path cache) {
    Path home = cache.toAbsolutePath().resolve("postgresql-" + VERSION);
    if (!Files.isDirectory(home)) {
      requirePlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
      try (FolderLock _ = FolderLock.waitFor(cache)) {
        unpack(cache, home);
      } catch (IOException e) {
        throw new RegistryException(
            "could not unpack PostgreSQL into %s: %s; is there room and may we write there?"
                .formatted(cache, e.getMessage()),
            e);
      }
    }
    return new Binaries(home);
  }

  Path initdb() {
    return home.resolve("bin/initdb");
  }

  Path postgres() {
    return home.resolve("bin/postgres");
  }

  Path pgCtl() {
    return home.resolve("bin/pg_ctl");
  }

  /// Only one kind of machine has its programs in the archive.
  static void requirePlatform(String system, String processor) {
    if (!system.equals("Linux") || !processor.equals("amd64")) {
      throw new RegistryException(
          "Lethe brings PostgreSQL for Linux on amd64, but this is %s on %s: install PostgreSQL 15 or newer and give its address with --db"
              .formatted(system, processor));
    }
  }

  private static void unpack(Path cache, Path home) throws IOException {
    if (Files.isDirectory(home)) {
      return;
    }
    Path fresh = home.resolveSibling(home.getFileName() + ".new");
    Durable.deleteTree(fresh);
    Files.createDirectories(fresh);
    try (InputStream archive = archive();
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
        unpack(tar, each, fresh);
      }
    }
    sync(fresh);
    Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    force(cache);
  }

  private static InputStream archive() throws IOException {
    InputStream archive = Binaries.class.getResourceAsStream(ARCHIVE);
    if (archive == null) {
      throw new FileNotFoundException(ARCHIVE + " is not on the class path");
    }
    return new BufferedInputStream(archive);
  }

  private static void unpack(InputStream in, TarArchiveEntry entry, Path root) throws IOException {
    Path file = root.resolve(entry.getName()).normalize();
    if (!file.startsWith(root)) {
      throw new IOException("the archive's entry " + entry.getName() + " leaves its folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(in, file);
    boolean isProgram = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static void sync(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(file -> !Files.isSymbolicLink(file)).toList()) {
        force(each);
      }
    }
  }

  /// Waits until this file, or the names in this folder, are on the disk.
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
