package dev.lethe.story;

import module java.base;

/// A world on the other side of the earth: everything happens in another time zone and in another
/// language, whose digits may be others, too.
///
/// @param world where things happen
record FarWorld(World world, TimeZone zone, Locale language) implements World {

  private static final List<String> ZONES =
      List.of("Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati", "UTC");
  private static final List<String> LANGUAGES =
      List.of("ar-EG", "tr-TR", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist", "de-DE");

  /// A world somewhere, drawn from a seed.
  static FarWorld of(World world, long seed) {
    Random random = new Random(~seed);
    String zone = ZONES.get(random.nextInt(ZONES.size()));
    String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    return new FarWorld(world, TimeZone.getTimeZone(zone), Locale.forLanguageTag(language));
  }

  @Override
  public Optional<String> perform(Step step) {
    TimeZone zoneHere = TimeZone.getDefault();
    Locale languageHere = Locale.getDefault();
    TimeZone.setDefault(zone);
    Locale.setDefault(language);
    try {
      return world.perform(step);
    } finally {
      TimeZone.setDefault(zoneHere);
      Locale.setDefault(languageHere);
    }
  }

  @Override
  public Path home() {
    return world.home();
  }

  @Override
  public void close() {
    world.close();
  }
}
