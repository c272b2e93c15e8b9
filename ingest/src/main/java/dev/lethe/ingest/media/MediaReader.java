package dev.lethe.ingest.media;

import module java.base;

import dev.lethe.core.corpus.Medium.Sort;

/// Reads what a photo, a video or a sound is from its file: how many bytes, its size in pixels, how
/// long it plays, when it was made. Of the rest of its metadata nothing is looked at. Memory is
/// bounded whatever the file holds, and its bytes are read once, in order.
public final class MediaReader {

  /// Whether a file of this name is a medium that is read.
  public static boolean isMedium(String name) {
    return Ending.sort(name).isPresent();
  }

  /// Reads one medium. Every byte is read, so that they can be counted; whoever opened the stream
  /// closes it.
  ///
  /// @param name its name, with or without folders; its ending says the sort
  /// @throws IOException if the stream fails; what is wrong with the file is `Odd`
  /// @throws IllegalArgumentException if the name is not one of a medium
  public MediumReading read(String name, InputStream bytes) throws IOException {
    Sort sort =
        Ending.sort(name)
            .orElseThrow(
                () -> new IllegalArgumentException("expected the name of a photo, video or sound"));
    Tape tape = new Tape(bytes);
    Found found = new Found();
    examine(tape, sort, found);
    return found.reading(sort, tape.end());
  }

  private static void examine(Tape tape, Sort sort, Found found) {
    try {
      Optional<Format> format = Format.of(tape.head(Format.HEAD));
      if (format.isPresent() && format.get().mayBe(sort)) {
        examine(tape, format.get(), found);
      } else {
        found.odd(
            "expected a %s as the name says, but found %s"
                .formatted(
                    sort.name().toLowerCase(Locale.ROOT),
                    format.map(other -> "the format " + other).orElse("no format that is read")));
      }
    } catch (Malformed malformed) {
      found.odd(malformed.problem());
    } catch (Exception | StackOverflowError _) {
      // Whatever a library says may quote the file.
      found.odd("expected a sound file, but its parts cannot be followed");
    }
  }

  private static void examine(Tape tape, Format format, Found found) throws Exception {
    switch (format) {
      case JPEG -> Jpeg.read(tape, found);
      case PNG -> Png.read(tape, found);
      case GIF -> Bitmap.gif(tape, found);
      case BMP -> Bitmap.bmp(tape, found);
      case TIFF -> Exif.picture(tape.upTo(Tape.COPIED), found);
      case WEBP -> Webp.read(tape, found);
      case HEIF -> Heif.read(tape, found);
      case QUICKTIME -> Movie.read(tape, found);
      case MATROSKA -> Matroska.read(tape, found);
      case AVI -> Avi.read(tape, found);
      case WAV -> Wav.read(tape, found);
      case OGG -> Ogg.read(tape, found);
      case FLAC -> Flac.read(tape, found);
      case MPEG_AUDIO -> MpegAudio.read(tape, found);
      case ADTS -> {} // its frames say neither how many they are nor when they were made
    }
  }
}
