package dev.lethe.ingest.media;

import module java.base;

/// What the `meta` box of a picture says about its items, without its size and type.
///
/// @param meta its contents
/// @param parts the boxes in it, by type; of several of one type the first
record HeifItems(Fields meta, Map<String, Span> parts) {

  /// A piece of the box.
  ///
  /// @param type of the box that it is the contents of
  /// @param start its first byte
  /// @param end the byte behind it
  record Span(String type, int start, int end) {}

  /// A piece of the file: where it begins and how many bytes it has.
  record Extent(long offset, long length) {}

  /// In pixels.
  record Size(long width, long height) {}

  static HeifItems of(Fields meta) throws Malformed {
    Map<String, Span> parts = new HashMap<>();
    for (Span part : boxes(meta, 4, meta.length())) {
      parts.putIfAbsent(part.type(), part);
    }
    return new HeifItems(meta, parts);
  }

  /// The boxes between two places.
  private static List<Span> boxes(Fields bytes, int from, int to) throws Malformed {
    List<Span> boxes = new ArrayList<>();
    int at = from;
    while (to - at >= 8) {
      long size = bytes.unsigned32(at);
      if (size < 8 || size > to - at) {
        throw new Malformed("expected a box inside the one around it, but found one that is not");
      }
      boxes.add(new Span(bytes.name(at + 4, 4), at + 8, at + (int) size));
      at += (int) size;
    }
    return boxes;
  }

  private List<Span> boxes(Span outer) throws Malformed {
    return boxes(meta, outer.start(), outer.end());
  }

  private Optional<Span> part(String type) {
    return Optional.ofNullable(parts.get(type));
  }

  /// The size of the primary item, as its properties say.
  Optional<Size> size() throws Malformed {
    Optional<Span> primary = part("pitm");
    Optional<Span> properties = part("iprp");
    if (primary.isEmpty() || properties.isEmpty()) {
      return Optional.empty();
    }
    int at = primary.get().start();
    long item = meta.unsigned8(at) == 0 ? meta.unsigned16(at + 4) : meta.unsigned32(at + 4);
    List<Span> both = boxes(properties.get());
    Optional<Span> container = first(both, "ipco");
    Optional<Span> associations = first(both, "ipma");
    return container.isEmpty() || associations.isEmpty()
        ? Optional.empty()
        : size(boxes(container.get()), associated(associations.get().start(), item));
  }

  private static Optional<Span> first(List<Span> boxes, String type) {
    return boxes.stream().filter(box -> box.type().equals(type)).findFirst();
  }

  private Optional<Size> size(List<Span> properties, List<Integer> numbers) throws Malformed {
    for (int number : numbers) {
      if (number >= 1 && number <= properties.size()) {
        Span property = properties.get(number - 1);
        if (property.type().equals("ispe")) {
          int at = property.start() + 4;
          return Optional.of(new Size(meta.unsigned32(at), meta.unsigned32(at + 4)));
        }
      }
    }
    return Optional.empty();
  }

  /// The numbers of an item's properties, from 1. The highest bit of a number says that a reader
  /// must know the property.
  private List<Integer> associated(int box, long item) throws Malformed {
    int idSize = meta.unsigned8(box) == 0 ? 2 : 4;
    int numberSize = (meta.unsigned8(box + 3) & 1) == 0 ? 1 : 2;
    int mask = numberSize == 1 ? 0x7f : 0x7fff;
    int at = box + 8;
    for (long left = meta.unsigned32(box + 4); left > 0; left--) {
      long id = meta.number(at, idSize);
      int count = meta.unsigned8(at + idSize);
      at += idSize + 1;
      if (id == item) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          numbers.add((int) meta.number(at + i * numberSize, numberSize) & mask);
        }
        return numbers;
      }
      at += count * numberSize;
    }
    return List.of();
  }

  /// Where the EXIF block lies, or empty if there is none or it does not lie in the file as such.
  Optional<Extent> exif() throws Malformed {
    Optional<Span> information = part("iinf");
    Optional<Span> locations = part("iloc");
    if (information.isEmpty() || locations.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong item = exifItem(information.get());
    return item.isEmpty()
        ? Optional.empty()
        : new HeifLocations(meta, locations.get().start()).of(item.getAsLong());
  }

  private OptionalLong exifItem(Span information) throws Malformed {
    int count = meta.unsigned8(information.start()) == 0 ? 2 : 4;
    for (Span entry : boxes(meta, information.start() + 4 + count, information.end())) {
      int version = meta.unsigned8(entry.start());
      int idSize = version == 2 ? 2 : 4;
      if (version >= 2 && meta.name(entry.start() + 4 + idSize + 2, 4).equals("Exif")) {
        return OptionalLong.of(meta.number(entry.start() + 4, idSize));
      }
    }
    return OptionalLong.empty();
  }
}
