package dev.lethe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.facebook.Facebook;
import dev.lethe.ingest.instagram.Instagram;
import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;

/// The exports of the sample community, whose photos carry an invented position, serial number and
/// owner: `photos.csv` says what was drawn, and what was drawn there must not come in.
class SampleMediaTest {

  private static final Path SAMPLE = Path.of("..", "sample");

  /// A line of `photos.csv`.
  private record Shot(
      Path file,
      String latitude,
      String longitude,
      String serial,
      String owner,
      LocalDateTime taken) {

    static Shot of(String line) {
      String[] cells = line.split(",", -1);
      Path file = SAMPLE.resolve(cells[0]);
      return new Shot(file, cells[2], cells[3], cells[4], cells[5], LocalDateTime.parse(cells[6]));
    }

    /// What must be known of it. Its camera's clock has no zone and counts as UTC.
    Medium medium() throws IOException {
      return new Medium(
          Medium.Sort.PHOTO,
          OptionalLong.of(Files.size(file)),
          OptionalInt.of(160),
          OptionalInt.of(120),
          Optional.empty(),
          Optional.of(taken.toInstant(ZoneOffset.UTC)));
    }

    /// Each way in which its position, its camera and its owner may be written.
    List<String> secrets() {
      List<String> secrets = new ArrayList<>(List.of(serial, owner, "Sample Camera"));
      for (String degrees : List.of(latitude, longitude)) {
        BigDecimal exact = new BigDecimal(degrees).abs();
        secrets.add(exact.toPlainString());
        secrets.add(exact.stripTrailingZeros().toPlainString());
        secrets.add(exact.setScale(2, RoundingMode.DOWN).toPlainString());
        secrets.addAll(rational(exact));
      }
      return secrets;
    }

    /// Degrees, minutes and hundredths of a second, as Exif has them: as bytes and as fractions.
    private static List<String> rational(BigDecimal degrees) {
      int hundredths = degrees.multiply(BigDecimal.valueOf(360_000)).intValueExact();
      int whole = hundredths / 360_000;
      int minutes = hundredths / 6_000 % 60;
      int seconds = hundredths % 6_000;
      ByteBuffer bytes = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
      bytes.putInt(whole).putInt(1).putInt(minutes).putInt(1).putInt(seconds).putInt(100);
      return List.of(
          new String(bytes.array(), StandardCharsets.ISO_8859_1),
          "%d/1, %d/1, %d/100".formatted(whole, minutes, seconds),
          "%d/1 %d/1 %d/100".formatted(whole, minutes, seconds),
          "%d° %d'".formatted(whole, minutes));
    }
  }

  @Test
  void everyPhotoOfTheSampleHasTheSizeAndDateItWasDrawnWith() throws IOException {
    SortedMap<Path, List<Shot>> shots = shots();
    int photos = 0;
    for (Path export : exports()) {
      Set<Medium> drawn = new HashSet<>();
      for (Shot shot : shots.getOrDefault(export, List.of())) {
        drawn.add(shot.medium());
        photos++;
      }
      Told told = told(export);
      assertThat(told.broken()).as("%s", export).isEmpty();
      Set<Medium> found =
          told.documents().stream()
              .flatMap(document -> document.media().stream())
              .collect(Collectors.toSet());
      assertThat(found).as("%s", export).isEqualTo(drawn);
    }
    assertThat(photos).isEqualTo(165);
  }

  @Test
  void noPositionSerialNumberOrOwnerIsInAnyItem() throws IOException {
    for (List<Shot> export : shots().values()) {
      Told told = told(root(export.getFirst().file()));
      assertThat(told.documents()).isNotEmpty();
      String all = new String(written(told.items()), StandardCharsets.ISO_8859_1);
      for (Shot shot : export) {
        assertThat(Files.readString(shot.file(), StandardCharsets.ISO_8859_1))
            .as("they are in the photo")
            .contains(shot.serial(), shot.owner(), Shot.rational(abs(shot.latitude())).getFirst());
        for (String secret : shot.secrets()) {
          assertThat(all.contains(secret)).as("%s of %s", secret, shot.file()).isFalse();
        }
      }
    }
  }

  @Test
  void aReactionThatStandsInBothDialectsIsOne() throws IOException {
    Set<String> reactions = new HashSet<>();
    int told = 0;
    for (Path export : exports()) {
      for (Item item : told(export).items()) {
        if (item instanceof Item.Said(var document) && document.id().startsWith("reaction-")) {
          reactions.add(document.author() + " " + document.id());
          told++;
        }
      }
    }
    assertThat(List.of(told, reactions.size())).containsExactly(222 + 86, 298);
  }

  private static BigDecimal abs(String degrees) {
    return new BigDecimal(degrees).abs();
  }

  /// All that the items hold, as it is and as bytes of UTF-8.
  private static byte[] written(List<Item> items) {
    return items.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Told told(Path export) throws IOException {
    Account account = account(SAMPLE.relativize(export).toString());
    Statement statement = new Statement(Optional.of(account), Audience.PUBLIC);
    Source source =
        account.platform().equals("facebook") ? new Facebook(statement) : new Instagram(statement);
    return Told.by(source, export);
  }

  private static Account account(String folder) throws IOException {
    return Files.readAllLines(SAMPLE.resolve("exports.csv")).stream()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[1].equals(folder))
        .map(cells -> new Account(cells[0], cells[2].substring(cells[0].length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> exports() throws IOException {
    List<Path> exports = new ArrayList<>();
    for (String platform : List.of("facebook", "instagram")) {
      try (Stream<Path> folders = Files.list(SAMPLE.resolve(platform))) {
        folders.sorted().forEach(exports::add);
      }
    }
    return exports;
  }

  private static SortedMap<Path, List<Shot>> shots() throws IOException {
    return Files.readAllLines(SAMPLE.resolve("drawing/photos.csv")).stream()
        .skip(1)
        .map(Shot::of)
        .collect(
            Collectors.groupingBy(shot -> root(shot.file()), TreeMap::new, Collectors.toList()));
  }

  /// `../sample/PLATFORM/NAME` of a file in it.
  private static Path root(Path file) {
    return file.subpath(0, SAMPLE.getNameCount() + 2);
  }
}
