package dev.lethe.ingest.media;

import module java.base;

import dev.lethe.core.corpus.Medium.Sort;

/// How a file is written, by its first bytes. Names often lie about it.
enum Format {
  JPEG,
  PNG,
  GIF,
  BMP,
  TIFF,
  WEBP,
  HEIF,
  QUICKTIME,
  MATROSKA,
  AVI,
  WAV,
  OGG,
  FLAC,
  MPEG_AUDIO,
  ADTS;

  /// How many bytes tell.
  static final int HEAD = 12;

  private static final Set<String> PICTURES =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

  /// The boxes with which a movie may begin, where it has no `ftyp`.
  private static final Set<String> BOXES =
      Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");

  /// Whether a file of this format may be of this sort.
  boolean mayBe(Sort sort) {
    return switch (this) {
      case JPEG, PNG, GIF, BMP, TIFF, WEBP, HEIF -> sort == Sort.PHOTO;
      case QUICKTIME, MATROSKA -> sort != Sort.PHOTO;
      case AVI -> sort == Sort.VIDEO;
      case WAV, OGG, FLAC, MPEG_AUDIO, ADTS -> sort == Sort.SOUND;
    };
  }

  /// The format of a file with these first bytes, or empty if it is none that is read.
  static Optional<Format> of(byte[] head) {
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    return signed(latin).or(() -> latin.length() < HEAD ? Optional.empty() : boxed(latin));
  }

  private static Optional<Format> signed(String head) {
    return Signature.ALL.stream()
        .filter(signature -> head.startsWith(signature.bytes()))
        .map(Signature::format)
        .findFirst()
        .or(() -> audio(head));
  }

  private static Optional<Format> boxed(String head) {
    String kind = head.substring(8, 12);
    if (head.startsWith("RIFF")) {
      return switch (kind) {
        case "WEBP" -> Optional.of(WEBP);
        case "AVI " -> Optional.of(AVI);
        case "WAVE" -> Optional.of(WAV);
        default -> Optional.empty();
      };
    }
    String box = head.substring(4, 8);
    if (!BOXES.contains(box)) {
      return Optional.empty();
    }
    return Optional.of(box.equals("ftyp") && PICTURES.contains(kind) ? HEIF : QUICKTIME);
  }

  /// A frame of MPEG audio begins with eleven bits of 1; layer 0 is ADTS.
  private static Optional<Format> audio(String head) {
    if (head.length() < 2 || head.charAt(0) != 0xff || (head.charAt(1) & 0xe0) != 0xe0) {
      return Optional.empty();
    }
    return Optional.of((head.charAt(1) & 0xf6) == 0xf0 ? ADTS : MPEG_AUDIO);
  }

  private record Signature(String bytes, Format format) {
    private static final List<Signature> ALL =
        List.of(
            new Signature("\u00ff\u00d8\u00ff", JPEG),
            new Signature("\u0089PNG\r\n\u001a\n", PNG),
            new Signature("GIF87a", GIF),
            new Signature("GIF89a", GIF),
            new Signature("BM", BMP),
            new Signature("II*\0", TIFF),
            new Signature("MM\0*", TIFF),
            new Signature("\u001aE\u00df\u00a3", MATROSKA),
            new Signature("OggS", OGG),
            new Signature("fLaC", FLAC),
            new Signature("ID3", MPEG_AUDIO));
  }
}
