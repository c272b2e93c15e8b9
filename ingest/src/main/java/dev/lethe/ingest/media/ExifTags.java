package dev.lethe.ingest.media;

import module java.base;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import org.jspecify.annotations.Nullable;

/// The tags of a TIFF structure that may be known: size, date, offset. It enters the first
/// directory and the EXIF directory in it, no other, and every other tag is passed over unread.
final class ExifTags extends DirectoryTiffHandler {

  private static final int MARKER = 42;
  private static final int EXIF = ExifIFD0Directory.TAG_EXIF_SUB_IFD_OFFSET;
  private static final int WIDTH = ExifIFD0Directory.TAG_IMAGE_WIDTH;
  private static final int HEIGHT = ExifIFD0Directory.TAG_IMAGE_HEIGHT;
  private static final int DATE = ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL;
  private static final int OFFSET = ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL;

  /// The most bytes that a value has which is read.
  private static final int LONGEST = 64;

  /// The most questions the reader may ask: an honest file has some hundred tags.
  private static final int QUESTIONS = 1 << 22;

  private final Directory first = new ExifIFD0Directory();
  private final Directory exif = new ExifSubIFDDirectory();
  private boolean entered;
  private boolean damaged;
  private int questions;

  ExifTags() {
    super(new Metadata(), null);
  }

  /// The width that the first directory says, in pixels, or empty if it says none.
  OptionalLong width() {
    return number(WIDTH);
  }

  /// The height that the first directory says, in pixels, or empty if it says none.
  OptionalLong height() {
    return number(HEIGHT);
  }

  /// When the picture was taken, as it is written, or empty if nothing is.
  Optional<String> date() {
    return text(DATE);
  }

  /// The date's offset from UTC, as it is written, or empty if nothing is.
  Optional<String> offset() {
    return text(OFFSET);
  }

  /// Whether the reader met a part that it could not follow.
  boolean isDamaged() {
    return damaged;
  }

  @Override
  public void setTiffMarker(int marker) throws TiffProcessingException {
    if (marker != MARKER) {
      throw new TiffProcessingException("expected a classic TIFF");
    }
    pushDirectory(first);
  }

  @Override
  public boolean tryEnterSubIfd(int tag) {
    if (++questions > QUESTIONS) {
      throw new IllegalStateException("expected fewer tags");
    }
    if (tag != EXIF || entered) {
      return false;
    }
    entered = true;
    pushDirectory(exif);
    return true;
  }

  @Override
  public boolean hasFollowerIfd() {
    return false;
  }

  @Override
  public @Nullable Long tryCustomProcessFormat(int tag, int format, long count) {
    return null;
  }

  /// Whether this tag is to be passed over.
  @Override
  public boolean customProcessTag(
      int at, Set<Integer> visited, int header, RandomAccessReader reader, int tag, int bytes) {
    boolean known =
        switch (tag) {
          case WIDTH, HEIGHT, DATE, OFFSET -> true;
          default -> false;
        };
    return !known || bytes > LONGEST;
  }

  @Override
  public void warn(String message) {
    damaged = true;
  }

  @Override
  public void error(String message) {
    damaged = true;
  }

  private OptionalLong number(int tag) {
    return Optional.ofNullable(first.getLongObject(tag)).stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  private Optional<String> text(int tag) {
    return Optional.ofNullable(exif.getString(tag)).map(String::strip);
  }
}
