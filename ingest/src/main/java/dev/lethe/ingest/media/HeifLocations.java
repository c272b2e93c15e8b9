package dev.lethe.ingest.media;

import module java.base;

/// The `iloc` box: where each item lies.
///
/// @param meta the contents of the `meta` box
/// @param box where in it the contents of the `iloc` box begin
record HeifLocations(Fields meta, int box) {

  /// The first extent of an item, or empty if it has none in the file itself.
  Optional<HeifItems.Extent> of(long item) throws Malformed {
    int idSize = version() < 2 ? 2 : 4;
    int at = box + 6 + idSize;
    for (long left = meta.number(box + 6, idSize); left > 0; left--) {
      int extents = extents(at, idSize);
      int count = meta.unsigned16(extents - 2);
      if (meta.number(at, idSize) == item) {
        return count == 0 || isElsewhere(at, idSize)
            ? Optional.empty()
            : Optional.of(first(extents));
      }
      at = Math.toIntExact(Math.min(extents + (long) count * extentSize(), Integer.MAX_VALUE));
    }
    return Optional.empty();
  }

  private int version() throws Malformed {
    return meta.unsigned8(box);
  }

  /// The sizes of four kinds of fields, in bytes, 4 bits each: an extent's offset, its length, the
  /// item's base offset, an extent's index.
  private int fieldSize(int kind) throws Malformed {
    int bits = (meta.unsigned16(box + 4) >> (12 - 4 * kind)) & 0xf;
    if (kind == 3 && version() == 0) {
      return 0;
    }
    if (bits > 8) {
      throw new Malformed("expected numbers of at most 8 bytes, but found longer ones");
    }
    return bits;
  }

  /// Where an item's extents begin: behind its id, how it is constructed (from version 1 on), the
  /// file it refers to, its base offset, and the count of extents.
  private int extents(int at, int idSize) throws Malformed {
    return at + idSize + (version() == 0 ? 0 : 2) + 2 + fieldSize(2) + 2;
  }

  /// Whether an item lies in another file or in another box of this one.
  private boolean isElsewhere(int at, int idSize) throws Malformed {
    int behindId = at + idSize;
    boolean constructed = version() > 0 && (meta.unsigned16(behindId) & 0xf) != 0;
    return constructed || meta.unsigned16(behindId + (version() == 0 ? 0 : 2)) != 0;
  }

  private int extentSize() throws Malformed {
    return fieldSize(3) + fieldSize(0) + fieldSize(1);
  }

  private HeifItems.Extent first(int extents) throws Malformed {
    long base = meta.number(extents - 2 - fieldSize(2), fieldSize(2));
    int at = extents + fieldSize(3);
    long offset = base + meta.number(at, fieldSize(0));
    long length = meta.number(at + fieldSize(0), fieldSize(1));
    if (base < 0 || offset < base || length < 0) {
      throw new Malformed("expected a place in the file, but found one beyond any file");
    }
    return new HeifItems.Extent(offset, length);
  }
}
