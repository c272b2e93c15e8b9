package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.corpus.Wish;
import dev.lethe.ingest.media.MediaFiles;
import dev.lethe.ingest.meta.Statement;

/// One person's export, all its parts together.
final class Export {

  /// The age from which a person is of full age, in years.
  private static final int FULL_AGE = 18;

  private final Owner owner;
  private final Statement statement;
  private final MediaFiles media;
  private final Source.Sink sink;
  private Optional<Instant> latest;

  /// @param owner what all parts say about the person
  /// @param media the photos and videos that lie in it
  Export(Owner owner, Statement statement, MediaFiles media, Source.Sink sink) {
    this.owner = owner;
    this.statement = statement;
    this.media = media;
    this.sink = sink;
    this.latest = owner.latest();
  }

  /// Takes a record of one of the export's files.
  void take(Shelf shelf, Fields record, Outlet outlet) {
    switch (shelf) {
      case POSTS, REELS, IGTV -> posted(Posted.post(shelf, record, media), outlet);
      case STORIES -> posted(Posted.story(record, media), outlet);
      case COMMENTS -> {
        List<Commented> comments = Commented.of(record);
        Author author = author();
        outlet.items(comments.stream().map(comment -> comment.item(author)).toList());
      }
      case LIKED_POSTS, LIKED_COMMENTS, STORY_LIKES, POLLS -> {
        List<Reacted> reactions = Reacted.of(shelf, record);
        Author author = author();
        outlet.items(reactions.stream().map(reaction -> reaction.item(author)).toList());
      }
      case PERSON, API -> throw new IllegalArgumentException("read elsewhere: " + shelf);
    }
  }

  private void posted(Posted posted, Outlet outlet) {
    latest = Stream.concat(latest.stream(), Stream.of(posted.at())).max(Comparator.naturalOrder());
    outlet.items(posted.items(author()));
    posted.problems().forEach(outlet::problem);
  }

  private Author author() {
    return new Author(owner.account(statement), owner.privacy().audience(statement.audience()));
  }

  /// Says the profile, if any part describes the person. It comes last: the age is judged at the
  /// latest time that the export carries.
  void describe() {
    if (owner.isDescribed()) {
      Outlet outlet = new Outlet(sink, "the profile in personal_information.json");
      outlet.attempt(() -> outlet.items(items(author())));
    }
  }

  private List<Item> items(Author author) {
    Instant now = latest.orElse(Instant.EPOCH);
    Item profile = new Item.Described(profile(author));
    Optional<Item> said =
        owner
            .bio()
            .map(bio ->
                author.says(Shelf.PERSON.word(), Kind.PROFILE, Instant.EPOCH, now, List.of(), bio));
    return Stream.concat(Stream.of(profile), said.stream()).toList();
  }

  private Profile profile(Author author) {
    return new Profile(
        author.account(),
        owner.username().map(Export::handle),
        age(),
        Profile.Nature.PERSON,
        Wish.NONE,
        owner.address(),
        owner.privacy().openness(),
        Optional.empty(),
        latest.orElse(Instant.MIN));
  }

  /// The handle of the account with this name.
  static String handle(String username) {
    return "@" + username + "@instagram.com";
  }

  /// The age at the latest time that the export carries; no clock is asked, and without any time
  /// nobody can tell.
  private AgeGroup age() {
    return owner
        .birth()
        .flatMap(birth -> latest.map(time -> isAdult(birth, time)))
        .map(adult -> adult ? AgeGroup.ADULT : AgeGroup.MINOR)
        .orElse(AgeGroup.UNKNOWN);
  }

  private static boolean isAdult(LocalDate birth, Instant time) {
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    return Period.between(birth, day).getYears() >= FULL_AGE;
  }
}
