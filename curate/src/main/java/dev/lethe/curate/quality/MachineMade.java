package dev.lethe.curate.quality;

import module java.base;

import dev.lethe.core.corpus.Curated.Dropped;
import dev.lethe.core.corpus.Reason;

/// A program did not write it: it neither begins as programs begin what they post in somebody's
/// name, nor ends with the mark of a service that copies posts.
final class MachineMade implements QualityRule {

  private static final List<String> BEGINNINGS =
      List.of(
          "i just published",
          "i just posted",
          "i just uploaded",
          "i just earned the",
          "i just unlocked",
          "i just completed",
          "i just backed",
          "i just signed the petition",
          "i just entered",
          "i liked a youtube video",
          "i liked a @someone video",
          "i liked a @youtube video",
          "i added a video to a youtube playlist",
          "i added a video to a @someone playlist",
          "i added a video to a @youtube playlist",
          "i uploaded a youtube video",
          "i uploaded a new video",
          "i posted a new photo",
          "i posted a new video",
          "i posted 1 photo",
          "just posted a photo",
          "just posted a video",
          "new blog post:",
          "new post:",
          "new video:",
          "my week on twitter",
          "my top artists",
          "today stats:",
          "thanks for the follow",
          "entered to win",
          "[auto]",
          "[bot]",
          "ich habe gerade einen artikel veröffentlicht",
          "ich mag das @someone-video",
          "ich habe ein youtube-video",
          "neuer blogbeitrag:",
          "neuer blogpost:",
          "je viens de publier",
          "j'ai ajouté une vidéo à une playlist",
          "j'aime une vidéo @someone",
          "nouvel article :",
          "nouvel article:");

  private static final List<String> WITHIN =
      List.of(
          "updated her profile picture",
          "updated his profile picture",
          "updated their profile picture",
          "updated her cover photo",
          "updated his cover photo",
          "updated their cover photo",
          "changed her profile picture",
          "changed his profile picture",
          "changed their profile picture",
          "hat sein profilbild aktualisiert",
          "hat ihr profilbild aktualisiert",
          "a changé sa photo de profil",
          "people followed me and",
          "person followed me and",
          "people unfollowed me",
          "person unfollowed me",
          "automatically checked by",
          "is out! stories via");

  private static final List<String> ENDINGS =
      List.of(
          "via ifttt",
          "(via ifttt)",
          "via @ifttt",
          "via dlvr.it",
          "via buffer",
          "via hootsuite",
          "via zapier",
          "posted with ifttt",
          "sent with ifttt",
          "posted via nextscripts",
          "crossposted by moa",
          "crosspost by moa",
          "posted by moa",
          "cross-posted automatically",
          "crossposted automatically",
          "this post was automatically generated",
          "this is an automated post",
          "this is an automated message",
          "automatic post",
          "automated post",
          "automatischer beitrag",
          "automatisch gepostet",
          "publié automatiquement",
          "publication automatique",
          "#autopost",
          "#ifttt",
          "i am a bot, and this action was performed automatically");

  @Override
  public Optional<Dropped> judge(Post post) {
    String said = said(post);
    if (BEGINNINGS.stream().anyMatch(said::startsWith)
        || WITHIN.stream().anyMatch(said::contains)) {
      return machine("it begins or reads as programs write");
    }
    return ENDINGS.stream().anyMatch(ending -> endsWith(said, ending))
        ? machine("it ends with the mark of a program that copies posts")
        : Optional.empty();
  }

  private static Optional<Dropped> machine(String rule) {
    return Optional.of(new Dropped(Reason.QUALITY, rule));
  }

  /// The post in lower case, its pieces parted by one space, without links: programs put them first
  /// and last.
  private static String said(Post post) {
    return IntStream.range(0, post.pieces().size())
        .filter(i -> post.parts().get(i) != Part.LINK)
        .mapToObj(post.pieces()::get)
        .map(piece -> piece.replace('’', '\''))
        .collect(Collectors.joining(" "));
  }

  private static boolean endsWith(String said, String ending) {
    int end = said.length();
    while (end > 0 && ".!)]".indexOf(said.charAt(end - 1)) >= 0 && !said.startsWith(ending)) {
      if (said.startsWith(ending, end - ending.length())) {
        return true;
      }
      end--;
    }
    return said.startsWith(ending, end - ending.length());
  }
}
