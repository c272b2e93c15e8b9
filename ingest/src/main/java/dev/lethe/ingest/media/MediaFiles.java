package dev.lethe.ingest.media;

import module java.base;

import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Source.Broken;
import dev.lethe.ingest.files.Inside;
import dev.lethe.ingest.files.Limits;
import dev.lethe.ingest.files.Opened;
import dev.lethe.ingest.files.Sources;
import dev.lethe.ingest.text.Quote;

/// The media of an export, by the path at which each lies in it, so that a post can be given the
/// ones it names.
public final class MediaFiles {

  /// The limits of an export's media: files of hours of film, and an archive of many.
  public static final Limits USUAL = new Limits(16L << 30, 1L << 40, 1_000_000, 200, 16L << 20);

  /// The most media that are kept: some hundred bytes each.
  public static final int MOST = 200_000;

  /// No media.
  public static final MediaFiles NONE = new MediaFiles();

  /// The most problems of opening that are remembered: some hundred bytes each.
  private static final int REMEMBERED = 10_000;

  /// Where exports keep what belongs to messages, which no post names.
  private static final Pattern MESSAGES = Pattern.compile("(?s)(.*/)?messages/.*");

  /// By its path from the last part to the first, so that all paths with one ending lie together. A
  /// path that two different media have is there with none.
  private final NavigableMap<String, Optional<Medium>> byPath = new TreeMap<>();

  private final Set<Path> holders = new HashSet<>();
  private final Set<Broken> unopened = new HashSet<>();

  private MediaFiles() {}

  /// Reads all media that lie in the folders and archives of one export, but those of messages.
  ///
  /// @param paths its parts: one export may be several archives
  /// @param broken takes what could not be opened or understood; a medium that could not be
  ///   understood is there all the same
  public static MediaFiles in(List<Path> paths, Limits limits, Consumer<Broken> broken)
      throws IOException {
    return in(paths, limits, MOST, broken);
  }

  static MediaFiles in(List<Path> paths, Limits limits, int most, Consumer<Broken> broken)
      throws IOException {
    MediaFiles files = new MediaFiles();
    Collecting collecting = files.new Collecting(most, broken);
    for (Path path : paths) {
      collecting.any = false;
      new Sources(limits).open(path, collecting);
      if (collecting.any) {
        files.holders.add(path);
      }
    }
    return files;
  }

  /// The medium at an address inside the export, which is relative to the export's root. The root
  /// may lie below other folders. If several media fit, none is given: a wrong one is worse.
  public Optional<Medium> at(String uri) {
    List<String> parts = parts(uri);
    if (parts.isEmpty() || parts.contains("..") || uri.contains("://")) {
      return Optional.empty();
    }
    String ending = key(parts);
    // All paths that go on behind the ending: '0' is the character behind '/'.
    NavigableMap<String, Optional<Medium>> longer =
        byPath.subMap(ending + '/', true, ending + '0', false);
    if (byPath.containsKey(ending)) {
      return longer.isEmpty() ? byPath.getOrDefault(ending, Optional.empty()) : Optional.empty();
    }
    return !longer.isEmpty() && longer.firstKey().equals(longer.lastKey())
        ? longer.firstEntry().getValue()
        : Optional.empty();
  }

  /// The medium that a record names: as its file in the export says, and where the file says no
  /// date as the record does; if no file is there, as the record alone says.
  ///
  /// @param uri its address inside the export
  /// @param said what the record says of it
  public Medium at(String uri, Medium said) {
    return at(uri).map(found -> dated(found, said.taken())).orElse(said);
  }

  private static Medium dated(Medium found, Optional<Instant> said) {
    return new Medium(
        found.sort(),
        found.bytes(),
        found.width(),
        found.height(),
        found.duration(),
        found.taken().or(() -> said));
  }

  /// Whether this is a problem of opening the paths that was told when the media were read. Whoever
  /// opens the same paths again meets it again, and need not tell it twice.
  public boolean told(Broken problem) {
    return unopened.contains(problem);
  }

  /// Whether any of the media lies in this path, which may hold nothing else: exports come in
  /// parts.
  public boolean isIn(Path path) {
    return holders.contains(path);
  }

  /// How many paths there are.
  public int size() {
    return byPath.size();
  }

  private static List<String> parts(String path) {
    return Arrays.stream(Normalizer.normalize(path, Normalizer.Form.NFC).split("/", -1))
        .filter(part -> !part.isEmpty() && !part.equals("."))
        .toList();
  }

  private static String key(List<String> parts) {
    return String.join("/", parts.reversed());
  }

  private final class Collecting implements Opened {
    private final int most;
    private final Consumer<Broken> broken;
    private boolean full;
    private boolean any;

    Collecting(int most, Consumer<Broken> broken) {
      this.most = most;
      this.broken = broken;
    }

    /// A name that begins with `._` is what macOS keeps beside a file.
    @Override
    public boolean wants(String name) {
      return !full && !name.startsWith("._") && MediaReader.isMedium(name);
    }

    @Override
    public void file(Inside inside, InputStream bytes) throws IOException {
      if (!wants(inside.name()) || MESSAGES.matcher(inside.path()).matches()) {
        return; // a file that was brought alone is opened whatever it is
      }
      if (byPath.size() == most) {
        full = true;
        tell(
            inside.where(),
            "expected at most " + most + " media; this one and the rest were not read");
        return;
      }
      switch (new MediaReader().read(inside.name(), bytes)) {
        case MediumReading.Read(Medium medium) -> keep(inside.path(), medium);
        case MediumReading.Odd(Medium medium, String problem) -> {
          keep(inside.path(), medium);
          tell(inside.where(), problem);
        }
      }
    }

    private void keep(String path, Medium medium) {
      any = true;
      byPath.merge(
          key(parts(path)),
          Optional.of(medium),
          (first, second) -> first.equals(second) ? first : Optional.empty());
    }

    @Override
    public void file(String where, String name, InputStream bytes) throws IOException {
      file(new Inside(where, name), bytes);
    }

    @Override
    public void broken(String where, String problem) {
      Broken told = tell(where, problem);
      if (unopened.size() < REMEMBERED) {
        unopened.add(told);
      }
    }

    private Broken tell(String where, String problem) {
      Broken told = new Broken(Quote.visible(where, 1000), problem);
      broken.accept(told);
      return told;
    }
  }
}
