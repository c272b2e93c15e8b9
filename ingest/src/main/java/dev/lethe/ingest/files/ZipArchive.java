package dev.lethe.ingest.files;

import module java.base;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// A zip archive (PKWARE's APPNOTE), by its central directory.
final class ZipArchive {

  private final Path path;
  private final Limits limits;
  private final Meter meter;
  private long packed;

  ZipArchive(Path path, Limits limits) {
    this.path = path;
    this.limits = limits;
    this.meter = new Meter(limits, () -> packed);
  }

  void open(Opened opened) {
    try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
      for (ZipArchiveEntry entry : entries(zip)) {
        open(zip, entry, opened);
      }
    } catch (TooLarge large) {
      opened.broken(path.toString(), large.problem());
    } catch (IOException | IllegalArgumentException damaged) {
      opened.broken(path.toString(), "expected a sound zip archive: " + damaged.getMessage());
    }
  }

  private List<ZipArchiveEntry> entries(ZipFile zip) throws TooLarge {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() > limits.entries()) {
      throw new TooLarge(
          TooLarge.Extent.ARCHIVE,
          "expected at most %d files, but found %d".formatted(limits.entries(), entries.size()));
    }
    entries.sort(Comparator.comparing(entry -> new EntryName(entry.getName()), EntryName.ORDER));
    return entries;
  }

  private void open(ZipFile zip, ZipArchiveEntry entry, Opened opened) throws TooLarge {
    EntryName name = new EntryName(entry.getName());
    String where = path + "!" + name.path();
    if (!name.isSafe()) {
      opened.broken(where, EntryName.UNSAFE);
    } else if (!entry.isDirectory() && opened.wants(name.last())) {
      read(zip, entry, where, opened);
    }
  }

  private void read(ZipFile zip, ZipArchiveEntry entry, String where, Opened opened)
      throws TooLarge {
    packed += Math.max(entry.getCompressedSize(), 0);
    try (InputStream in = zip.getInputStream(entry)) {
      opened.file(new Inside(where, entry.getName()), meter.file(meter.archive(in)));
    } catch (TooLarge large) {
      if (large.extent() == TooLarge.Extent.ARCHIVE) {
        throw large;
      }
      opened.broken(where, large.problem());
    } catch (IOException damaged) {
      opened.broken(where, "could not be unpacked: " + damaged.getMessage());
    }
  }
}
