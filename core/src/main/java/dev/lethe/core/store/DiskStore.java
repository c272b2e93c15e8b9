package dev.lethe.core.store;

import module java.base;

/// The store in a folder: object `abcd…` is the file `ab/cd…`.
public final class DiskStore implements Store {

  private final Path folder;

  public DiskStore(Path folder) {
    this.folder = Durable.folder(folder);
  }

  @Override
  public Digest put(byte[] bytes) {
    Digest name = Digest.of(bytes);
    Path file = file(name);
    if (!Files.exists(file)) {
      Durable.folder(shelf(name));
      Durable.write(file, bytes);
    }
    return name;
  }

  @Override
  public Optional<byte[]> get(Digest name) {
    Path file = file(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] bytes = Durable.read(file);
    Digest found = Digest.of(bytes);
    if (!found.equals(name)) {
      throw new StoreException(
          "the object %s was damaged: its bytes now have the digest %s (%s); delete the file and build again"
              .formatted(name, found, file));
    }
    return Optional.of(bytes);
  }

  @Override
  public boolean has(Digest name) {
    return Files.exists(file(name));
  }

  @Override
  public int retain(Set<Digest> kept) {
    int destroyed = 0;
    for (Path file : Durable.files(folder)) {
      String hex = folder.relativize(file).toString().replace(File.separator, "");
      if (!hex.matches("[0-9a-f]{64}") || !kept.contains(new Digest(hex))) {
        Durable.delete(file);
        destroyed++;
      }
    }
    return destroyed;
  }

  private Path file(Digest name) {
    return shelf(name).resolve(name.hex().substring(2));
  }

  private Path shelf(Digest name) {
    return folder.resolve(name.hex().substring(0, 2));
  }
}
