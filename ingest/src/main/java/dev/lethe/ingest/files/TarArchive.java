package dev.lethe.ingest.files;

import module java.base;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// A tar archive (POSIX ustar and pax) in gzip (RFC 1952). It has no directory, so it is read
/// twice: first the files that describe actors, then the others.
record TarArchive(Path path, Limits limits) {

  private static final int BUFFER = 1 << 16;

  private enum Turn {
    ACTORS,
    OTHERS
  }

  void open(Opened opened) throws IOException {
    for (Turn turn : Turn.values()) {
      new Pass(turn, opened).read();
    }
  }

  private final class Pass {
    private final Turn turn;
    private final Opened opened;
    private long packed;

    Pass(Turn turn, Opened opened) {
      this.turn = turn;
      this.opened = opened;
    }

    void read() throws IOException {
      Meter meter = new Meter(limits, () -> packed);
      try (InputStream file = Files.newInputStream(path)) {
        read(file, meter);
      }
    }

    private void read(InputStream file, Meter meter) {
      try (InputStream unzipped = new GZIPInputStream(counted(file), BUFFER);
          TarArchiveInputStream tar = new TarArchiveInputStream(meter.archive(unzipped))) {
        TarArchiveEntry entry = tar.getNextEntry();
        while (entry != null) {
          meter.entry();
          open(tar, entry, meter);
          entry = tar.getNextEntry();
        }
      } catch (TooLarge large) {
        broken(path.toString(), large.problem());
      } catch (IOException | IllegalArgumentException damaged) {
        broken(path.toString(), "expected a sound tar.gz archive: " + damaged.getMessage());
      }
    }

    private void open(TarArchiveInputStream tar, TarArchiveEntry entry, Meter meter)
        throws IOException {
      EntryName name = new EntryName(entry.getName());
      String where = path + "!" + name.path();
      if (!name.isSafe()) {
        broken(where, EntryName.UNSAFE);
      } else if (entry.isFile() && opened.wants(name.last()) && isTurnOf(name)) {
        read(tar, name, where, meter);
      }
    }

    private void read(TarArchiveInputStream tar, EntryName name, String where, Meter meter)
        throws IOException {
      try {
        opened.file(new Inside(where, name.path()), meter.file(tar));
      } catch (TooLarge large) {
        if (large.extent() == TooLarge.Extent.ARCHIVE) {
          throw large;
        }
        opened.broken(where, large.problem());
      }
    }

    private boolean isTurnOf(EntryName name) {
      return name.isActor() == (turn == Turn.ACTORS);
    }

    /// Both passes meet the same damage; the second one tells of it.
    private void broken(String where, String problem) {
      if (turn == Turn.OTHERS) {
        opened.broken(where, problem);
      }
    }

    private InputStream counted(InputStream in) {
      return new FilterInputStream(in) {
        @Override
        public int read() throws IOException {
          int read = in.read();
          packed += read < 0 ? 0 : 1;
          return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          int read = in.read(bytes, from, length);
          packed += Math.max(read, 0);
          return read;
        }
      };
    }
  }
}
