package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Medium.Sort;
import dev.lethe.ingest.media.MediaFiles;

/// A photo, a video or a sound of an export, and the words its owner put on it. Of its file, if it
/// lies in the export, size, date and duration are known; where it was made, with what, and from
/// which address it came is not looked at.
///
/// @param medium the object that describes it
/// @param files the media that lie in the export
record Picture(Node medium, MediaFiles files) {

  private static final Map<String, Sort> SORTS =
      sorts(
          Map.of(
              Sort.PHOTO, "jpg jpeg jpe png gif webp heic heif avif bmp tif tiff",
              Sort.VIDEO, "mp4 m4v mov webm avi mkv 3gp 3g2 mpg mpeg wmv flv ogv",
              Sort.SOUND, "mp3 m4a aac wav ogg oga opus flac amr wma"));

  /// Names of albums that Facebook gives, and puts as titles on what is in them.
  private static final Set<String> GIVEN =
      Set.of(
          "mobile uploads",
          "timeline photos",
          "profile pictures",
          "cover photos",
          "untitled album",
          "instagram photos",
          "ios photos",
          "android photos",
          "wall photos",
          "webcam videos",
          "photos",
          "videos",
          "handy-uploads",
          "chronik-fotos",
          "profilbilder",
          "titelbilder",
          "téléchargements mobiles",
          "photos du journal",
          "photos de profil",
          "photos de couverture",
          "vidéos",
          "subidas con el móvil",
          "cargas móviles",
          "fotos de la biografía",
          "fotos de perfil",
          "fotos de portada",
          "caricamenti dal cellulare",
          "foto del diario",
          "immagini del profilo",
          "immagini di copertina",
          "mobiele uploads",
          "tijdlijnfoto's",
          "profielfoto's",
          "omslagfoto's");

  /// How Facebook's machines begin when they describe what nobody described.
  private static final Pattern MACHINE =
      Pattern.compile("(?s)(may be an?|image may contain|no (photo|image) description).*");

  private static final Pattern STORIES = Pattern.compile("(?s).*(^|[/\\\\])stor(y|ies)[/\\\\].*");

  private static Map<String, Sort> sorts(Map<Sort, String> endings) {
    Map<String, Sort> sorts = new HashMap<>();
    endings.forEach((sort, each) -> Stream.of(each.split(" ")).forEach(e -> sorts.put(e, sort)));
    return Map.copyOf(sorts);
  }

  /// The name of its file, without folders, which differ from export to export.
  String file() {
    String uri = uri();
    return uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  }

  private String uri() {
    return medium.textIfAny("uri").orElse("");
  }

  /// What it is, by the ending of its file's name, or by what Facebook kept of it; empty if neither
  /// tells.
  private Optional<Sort> sort() {
    String file = file();
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Optional<Node> metadata = medium.get("media_metadata");
    return Optional.ofNullable(SORTS.get(ending))
        .or(() -> metadata.flatMap(kept -> kept.get("video_metadata")).map(_ -> Sort.VIDEO))
        .or(() -> metadata.flatMap(kept -> kept.get("photo_metadata")).map(_ -> Sort.PHOTO));
  }

  /// The medium, or empty if nothing tells what it is.
  Optional<Medium> described() {
    Optional<Instant> taken = medium.seconds("creation_timestamp");
    return sort().map(sort -> files.at(uri(), Medium.of(sort, taken)));
  }

  /// What the owner wrote on it: a video's title, the description, the alternative text. A photo's
  /// title is the name of its album.
  String words(List<Node> tags) {
    Stream<String> title =
        sort().equals(Optional.of(Sort.VIDEO)) ? own("title", Picture::isGiven) : Stream.empty();
    Stream<String> description = own("description", _ -> false);
    Stream<String> alternative = own("alt_text", Picture::isMachine);
    return Words.lines(
        Stream.of(title, description, alternative)
            .flatMap(words -> words)
            .map(words -> Words.of(words, tags)));
  }

  private Stream<String> own(String field, Predicate<String> foreign) {
    return medium.textIfAny(field).stream()
        .filter(words -> !foreign.test(words.strip().toLowerCase(Locale.ROOT)));
  }

  /// Whether Facebook gave this title, or it is only the name of the file.
  private static boolean isGiven(String title) {
    String ending = title.substring(title.lastIndexOf('.') + 1);
    return GIVEN.contains(title) || (SORTS.containsKey(ending) && !title.contains(" "));
  }

  /// Whether Facebook gives this name to albums.
  static boolean isAlbumGiven(String name) {
    return GIVEN.contains(name.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isMachine(String alternative) {
    return MACHINE.matcher(alternative).matches();
  }

  /// The document of what the owner wrote on it; empty if there is nothing. Of a story's medium it
  /// is part of the story.
  Optional<Item> caption(Origin origin, Optional<Instant> around, List<Node> tags) {
    String words = words(tags);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Instant when =
        medium
            .seconds("creation_timestamp")
            .or(() -> around)
            .orElseThrow(() -> medium.missing("creation_timestamp"));
    Kind kind = STORIES.matcher(uri()).matches() ? Kind.STORY : Kind.CAPTION;
    Origin place = Origin.isInGroup(uri()) ? origin.elsewhere() : origin;
    List<Medium> media = described().stream().toList();
    return Optional.of(Said.of(place, kind, when, when, media, words, file()));
  }
}
