package dev.lethe.bench;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.facebook.Facebook;
import dev.lethe.ingest.instagram.Instagram;
import dev.lethe.ingest.meta.Statement;

/// Exports of invented people, drawn from a fixed seed: of each a Facebook and an Instagram export,
/// and a table of them all as `lethe ingest exports` reads it.
///
/// @param folder where they lie
/// @param people whose they are, 1 or more
record MadeExports(Path folder, int people) {

  private static final long SEED = 20261126;
  private static final long ACCOUNT = 100_099_000_000_000L;

  /// Of a person's bytes, in percent, those of Facebook.
  private static final int FACEBOOK = 60;

  /// Draws about as many bytes of JSON.
  void draw(long bytes) throws IOException {
    StringBuilder table = new StringBuilder("platform,folder,account,audience,address,ageGroup\n");
    for (int person = 0; person < people; person++) {
      long share = bytes / people;
      MadeWords words = new MadeWords(SEED + person);
      new MadeFacebook(words).write(of(person, "facebook"), number(person), share * FACEBOOK / 100);
      new MadeInstagram(words)
          .write(of(person, "instagram"), number(person), share * (100 - FACEBOOK) / 100);
      for (String platform : List.of("facebook", "instagram")) {
        table.append(
            "%1$s,person-%2$d/%1$s,%1$s:%3$d,public,,adult\n"
                .formatted(platform, person, number(person)));
      }
    }
    Files.writeString(table(), table);
  }

  /// The table of all.
  Path table() {
    return folder.resolve("exports.csv");
  }

  /// Reads everybody's export of Facebook.
  void facebook(Source.Sink sink) throws IOException {
    for (int person = 0; person < people; person++) {
      new Facebook(statement("facebook", person)).read(List.of(of(person, "facebook")), sink);
    }
  }

  /// Reads everybody's export of Instagram.
  void instagram(Source.Sink sink) throws IOException {
    for (int person = 0; person < people; person++) {
      new Instagram(statement("instagram", person)).read(List.of(of(person, "instagram")), sink);
    }
  }

  private static Statement statement(String platform, int person) {
    Account account = new Account(platform, String.valueOf(number(person)));
    return new Statement(Optional.of(account), Audience.PUBLIC);
  }

  private static long number(int person) {
    return ACCOUNT + person;
  }

  private Path of(int person, String platform) {
    return folder.resolve("person-" + person, platform);
  }

  /// How many bytes the exports of a platform have.
  long bytes(String platform) throws IOException {
    long bytes = 0;
    for (int person = 0; person < people; person++) {
      try (Stream<Path> files = Files.walk(of(person, platform))) {
        bytes += files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      }
    }
    return bytes;
  }
}
