package dev.lethe.ingest.files;

import module java.base;

/// Counts what an archive unpacks to, and stops it at its limits.
final class Meter {

  private final Limits limits;
  private final LongSupplier packed;
  private long unpacked;
  private int entries;

  /// A meter of an archive of which `packed` bytes were read so far.
  Meter(Limits limits, LongSupplier packed) {
    this.limits = limits;
    this.packed = packed;
  }

  /// Counts one more file.
  void entry() throws TooLarge {
    if (++entries > limits.entries()) {
      throw archive("expected at most " + limits.entries() + " files, but found more");
    }
  }

  /// The bytes of one file, counted as they are read.
  InputStream file(InputStream in) {
    return new Counted(in);
  }

  /// The bytes of all files together, counted as they are read.
  InputStream archive(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int read = in.read();
        count(Math.min(read, 0) + 1);
        return read;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        count(read);
        return read;
      }

      @Override
      public long skip(long n) throws IOException {
        long skipped = in.skip(n);
        count(skipped);
        return skipped;
      }
    };
  }

  private void count(long read) throws TooLarge {
    unpacked += Math.max(read, 0);
    if (unpacked > limits.total()) {
      throw archive("expected at most " + limits.total() + " unpacked bytes, but found more");
    }
    if (unpacked > limits.slack() && unpacked / limits.ratio() > packed.getAsLong()) {
      throw archive(
          "expected an archive that becomes at most "
              + limits.ratio()
              + " times larger, but this one is a bomb");
    }
  }

  private static TooLarge archive(String problem) {
    return new TooLarge(
        TooLarge.Extent.ARCHIVE, problem + "; the rest of the archive was not read");
  }

  private final class Counted extends FilterInputStream {
    private long left = limits.entry();

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = in.read(bytes, from, length);
      left -= Math.max(read, 0);
      if (left < 0) {
        throw new TooLarge(
            TooLarge.Extent.FILE,
            "expected at most "
                + limits.entry()
                + " bytes in one file, but found more; its rest was not read");
      }
      return read;
    }

    /// The archive goes on behind this file; whoever opened it closes it.
    @Override
    public void close() {}
  }
}
