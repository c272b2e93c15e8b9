package dev.lethe.ingest.files;

/// How much an archive or a folder may hold before it is refused as an attack or a mistake.
///
/// @param entry the most bytes of one file, unpacked
/// @param total the most bytes of one archive, unpacked
/// @param entries the most files in one archive or folder
/// @param ratio how many times larger than its packed bytes an archive may become
/// @param slack how many unpacked bytes are not yet judged by the ratio
public record Limits(long entry, long total, int entries, long ratio, long slack) {

  /// The limits of a real export: a person's posts of many years stay far below them.
  public static final Limits USUAL = new Limits(512L << 20, 16L << 30, 1_000_000, 200, 16L << 20);

  public Limits {
    if (entry < 1 || total < entry || entries < 1 || ratio < 1 || slack < 0) {
      throw new IllegalArgumentException(
          "limits are positive and the total is at least one entry, but were %d, %d, %d, %d, %d"
              .formatted(entry, total, entries, ratio, slack));
    }
  }
}
