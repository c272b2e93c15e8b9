package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.chain.Links;
import dev.lethe.core.corpus.Landing;
import dev.lethe.core.ledger.Ledger;
import dev.lethe.core.release.Releases;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Keyring;
import dev.lethe.core.rights.Policy;
import dev.lethe.core.rights.Refusal;
import dev.lethe.core.rights.Requests;
import dev.lethe.core.store.DiskStore;
import dev.lethe.core.store.Durable;

/// A home that is open: its lock is held and its data base answers.
public final class Home implements AutoCloseable {

  private final Path folder;
  private final HomeLock lock;
  private final Database database;
  private final Workshop workshop;

  private Home(Path folder, HomeLock lock, Database database) {
    this.folder = folder;
    this.lock = lock;
    this.database = database;
    Keyring keys = Keyring.open(folder.resolve("keys"));
    this.workshop =
        new Workshop(
            keys,
            new Landing(folder.resolve("people"), keys),
            database.registry(),
            new Ledger(folder.resolve("ledger"), keys.signing()::sign),
            new DiskStore(folder.resolve("store")),
            new Links(folder.resolve("links")),
            new Releases(folder.resolve("releases")),
            HomePolicy.read(folder),
            Curations::named);
  }

  /// The folder of homes: `LETHE_HOME`, else `lethe` under the user's data folder.
  public static Path usual() {
    String own = System.getenv("LETHE_HOME");
    if (own != null) {
      return Path.of(own);
    }
    String data = System.getenv("XDG_DATA_HOME");
    return data != null
        ? Path.of(data, "lethe")
        : Path.of(System.getProperty("user.home"), ".local", "share", "lethe");
  }

  /// Whether this folder is a home.
  public static boolean isHome(Path folder) {
    return Files.exists(HomeFile.of(folder));
  }

  /// Makes a new home in a folder that is none yet.
  ///
  /// @param keysFrom a home whose placement key is copied, or empty for a new key
  /// @param url the JDBC address of a server to use, or empty for the embedded one
  public static void init(Path folder, Optional<Path> keysFrom, Optional<String> url) {
    if (isHome(folder)) {
      throw new Refusal(
          "%s is a home already; give another folder, or delete this one first".formatted(folder));
    }
    try (HomeLock _ = HomeLock.take(folder)) {
      Keyring.create(folder.resolve("keys"), keysFrom.map(each -> each.resolve("keys")));
      HomePolicy.write(folder, Policy.fresh());
      HomeFile.fresh(url).write(folder);
    }
  }

  /// Opens a home, made first if the folder is none yet.
  ///
  /// @param url the JDBC address of a server to use in a new home, or empty for the embedded one
  public static Home open(Path folder, Optional<String> url) {
    if (!isHome(folder)) {
      init(folder, Optional.empty(), url);
    }
    HomeLock lock = HomeLock.take(folder);
    try {
      HomeFile file = HomeFile.read(folder);
      if (url.isPresent() && !url.equals(file.url())) {
        throw new Refusal(
            "the home %s was made with another data base; --db is for new homes".formatted(folder));
      }
      return new Home(folder, lock, Database.open(folder, file));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// The home's folder.
  public Path folder() {
    return folder;
  }

  /// All state of the home.
  public Workshop workshop() {
    return workshop;
  }

  /// What people asked for at the desk, and what is still to be done about it.
  public Requests requests() {
    return database.requests();
  }

  /// An empty folder inside the home for work that leaves nothing behind.
  public Path scratch() {
    Path scratch = folder.resolve("scratch");
    Durable.deleteTree(scratch);
    return Durable.folder(scratch);
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      lock.close();
    }
  }
}
