package dev.lethe.core.release;

import module java.base;

import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Gate;

/// The releases of a home: a folder each, named by the digest, and the name of the one that
/// answers.
public final class Releases {

  private static final String RECORD = "record.json";

  private final Path folder;
  private final Path current;
  private final Gate gate;

  public Releases(Path folder) {
    this.folder = Durable.folder(folder);
    this.current = folder.resolve("current");
    this.gate = new Gate(folder.resolve("lock"));
  }

  /// Who decides what answers passes here: to look at who objected and to let a release answer is
  /// one act, of all processes on this home. An objection that became durable before the look is
  /// seen by it; one that came after waits here, and then makes what answers clean.
  public Gate gate() {
    return gate;
  }

  /// Keeps a release and lets it answer from now on.
  public void publish(Release release) {
    Path place = Durable.folder(folder.resolve(release.digest().hex()));
    Durable.write(place.resolve("manifest"), release.manifest().text());
    Durable.write(place.resolve("recipe"), release.recipe().text());
    Durable.write(place.resolve(RECORD), ReleaseText.write(release) + "\n");
    Durable.write(current, release.digest().hex() + "\n");
  }

  /// The release that answers now, or empty if nothing was built yet.
  public Optional<Release> current() {
    if (!Files.exists(current)) {
      return Optional.empty();
    }
    return Optional.of(read(new Digest(Durable.text(current).strip())));
  }

  /// The release with this digest, or empty if it never was or is destroyed.
  public Optional<Release> find(Digest digest) {
    return Files.exists(record(digest)) ? Optional.of(read(digest)) : Optional.empty();
  }

  private Path record(Digest digest) {
    return folder.resolve(digest.hex()).resolve(RECORD);
  }

  private Release read(Digest digest) {
    Release release = ReleaseText.read(Durable.text(record(digest)).strip());
    if (!release.digest().equals(digest)) {
      throw new IllegalStateException(
          "the record of release %s was changed: it now says %s; build again"
              .formatted(digest, release.digest()));
    }
    return release;
  }

  /// Destroys every release but the one that answers now.
  public void retainCurrent() {
    Optional<String> kept = current().map(release -> release.digest().hex());
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(Files::isDirectory)
          .filter(each -> !kept.equals(Optional.of(each.getFileName().toString())))
          .toList()
          .forEach(Durable::deleteTree);
    } catch (IOException e) {
      throw new UncheckedIOException("could not list " + folder, e);
    }
  }

  /// Destroys everything, so that the base alone answers.
  public void destroyAll() {
    Durable.delete(current);
    retainCurrent();
  }
}
