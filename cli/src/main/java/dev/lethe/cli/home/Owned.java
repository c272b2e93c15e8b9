package dev.lethe.cli.home;

import module java.base;

/// A home whose lock a server holds, before and while its data base is open.
public final class Owned implements AutoCloseable {

  private final Path folder;
  private final Optional<String> url;
  private final HomeLock lock;

  private Owned(Path folder, Optional<String> url, HomeLock lock) {
    this.folder = folder;
    this.url = url;
    this.lock = lock;
  }

  /// Takes a home's lock; the home is made first if the folder is none yet.
  ///
  /// @param url the JDBC address of a server to use in a new home, or empty for the embedded one
  public static Owned take(Path folder, Optional<String> url) {
    if (!Home.isHome(folder)) {
      Home.init(folder, Optional.empty(), url);
    }
    return new Owned(folder, url, HomeLock.take(folder));
  }

  /// The home's folder.
  public Path folder() {
    return folder;
  }

  /// Opens the data base. Closing the home leaves the lock.
  public Home open() {
    return Home.beside(folder, url);
  }

  /// Leaves the mark that what answers is clean.
  public void settled() {
    Settled.mark(folder);
  }

  @Override
  public void close() {
    lock.close();
  }
}
