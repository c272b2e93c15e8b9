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

/// A home that is open: its data base answers, and its lock is held, or whoever holds it lends it.
public final class Home implements AutoCloseable {

  private final Path folder;
  private final Runnable release;
  private final Database database;
  private final Workshop workshop;

  private Home(Path folder, Runnable release, Database database) {
    this.folder = folder;
    this.release = release;
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
    return open(folder, url, Use.ALONE);
  }

  /// Opens a home, made first if the folder is none yet. If a server runs on it, the server lends
  /// it.
  ///
  /// @param url the JDBC address of a server to use in a new home, or empty for the embedded one
  public static Home open(Path folder, Optional<String> url, Use use) {
    if (!isHome(folder)) {
      init(folder, Optional.empty(), url);
    }
    Optional<HomeLock> lock = HomeLock.tryTake(folder);
    return lock.isPresent() ? owned(folder, url, use, lock.get()) : borrowed(folder, url, use);
  }

  /// Opens a home whose lock is held; it lets go of the lock when it is closed.
  private static Home owned(Path folder, Optional<String> url, Use use, HomeLock lock) {
    return opened(
        folder,
        use,
        lock::close,
        () -> {
          Settled.forget(folder);
          return Database.open(folder, file(folder, url));
        });
  }

  /// Opens a home, and lets go of what is held if that fails.
  private static Home opened(Path folder, Use use, Runnable held, Supplier<Database> database) {
    Runnable work = () -> {};
    try {
      if (use == Use.ALONE) {
        work = HomeLock.takeWork(folder)::close;
      }
      return new Home(folder, both(work, held), database.get());
    } catch (RuntimeException e) {
      both(work, held).run();
      throw e;
    }
  }

  private static Runnable both(Runnable first, Runnable then) {
    return () -> {
      try {
        first.run();
      } finally {
        then.run();
      }
    };
  }

  /// Opens the data base of a home whose lock the caller holds and keeps.
  static Home beside(Path folder, Optional<String> url) {
    return new Home(folder, () -> {}, Database.open(folder, file(folder, url)));
  }

  private static Home borrowed(Path folder, Optional<String> url, Use use) {
    Loan loan =
        Announcement.read(folder)
            .flatMap(announcement -> Loan.from(announcement, use, folder))
            .orElseThrow(() ->
                new Refusal(
                    "the home %s is in use by another lethe; wait until it has finished"
                        .formatted(folder)));
    return opened(folder, use, loan::close, () -> Database.at(loan.url(), file(folder, url)));
  }

  private static HomeFile file(Path folder, Optional<String> url) {
    HomeFile file = HomeFile.read(folder);
    if (url.isPresent() && !url.equals(file.url())) {
      throw new Refusal(
          "the home %s was made with another data base; --db is for new homes".formatted(folder));
    }
    return file;
  }

  /// The home's folder.
  public Path folder() {
    return folder;
  }

  /// All state of the home.
  public Workshop workshop() {
    return workshop;
  }

  /// The same home under the policy that is in force now.
  public Workshop afresh() {
    return new Workshop(
        workshop.keys(),
        workshop.landing(),
        workshop.registry(),
        workshop.ledger(),
        workshop.store(),
        workshop.links(),
        workshop.releases(),
        HomePolicy.read(folder),
        workshop.curations());
  }

  /// The JDBC address of its data base, password and all.
  public String url() {
    return database.url();
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
      release.run();
    }
  }
}
