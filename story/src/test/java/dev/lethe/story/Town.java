package dev.lethe.story;

import module java.base;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Ingesting;
import dev.lethe.cli.home.Models;
import dev.lethe.cli.up.Up;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Watch;
import dev.lethe.core.release.Release;
import dev.lethe.core.store.Durable;
import dev.lethe.ingest.activitystreams.ActivityStreams;
import dev.lethe.story.TinyHouse.Cut;
import dev.lethe.web.proof.Network;
import dev.lethe.web.proof.PublicNetwork;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/// A served home with a mail server beside it, whose model has learned from some invented people.
final class Town implements AutoCloseable {

  /// How many people publish in it; every one has a verified address.
  static final int PEOPLE = 14;

  private final Path folder;
  private final GreenMail mail;
  private final Network network;
  private Up up;

  private Town(Path folder, GreenMail mail, Network network) throws InterruptedException {
    this.folder = folder;
    this.mail = mail;
    this.network = network;
    this.up = opened();
  }

  /// Builds a town and serves it.
  static Town open() throws IOException, InterruptedException {
    return open(new PublicNetwork(), "");
  }

  /// Builds a town and serves it.
  ///
  /// @param network where people's profiles are
  /// @param more further lines of the file `site`
  static Town open(Network network, String more) throws IOException, InterruptedException {
    TinyHouse.folder();
    Path folder = Scratch.folder("town");
    Home.init(folder, Optional.empty(), Optional.of(Server.url()));
    try (Home home = Home.open(folder, Optional.empty())) {
      Ingesting.ingest(
          home.workshop(), new ActivityStreams(), List.of(feed()), Instant.now(), () -> {});
      Recipe recipe = Recipe.parse(Durable.text(Cut.LONG.recipe()), "recipe");
      Models.of(home, recipe.base(), 2).build(recipe, Instant.now(), Watch.NONE);
    }
    GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    mail.start();
    Durable.write(
        folder.resolve("site"),
        """
        lethe.dev/site@v1
        operator = The town's council
        contact = council@town.example
        requests-per-hour = 1000
        questions-per-minute = 10000
        mail-host = 127.0.0.1
        mail-port = %d
        mail-security = none
        mail-from = no-reply@town.example
        """
                .formatted(mail.getSmtp().getPort())
            + more);
    return new Town(folder, mail, network);
  }

  private Up opened() throws InterruptedException {
    Up fresh = Up.open(folder, Optional.empty(), 0, network);
    fresh.await();
    return fresh;
  }

  /// Closes the server and opens it again.
  void restart() throws InterruptedException {
    up.close();
    up = opened();
  }

  /// Closes the server, opens it again where its data base cannot be reached, lets somebody look at
  /// that, and opens it as before.
  ///
  /// @param first what happens to the home in between
  void withoutDataBase(Runnable first, Runnable look) throws InterruptedException {
    up.close();
    first.run();
    Path file = folder.resolve("lethe.home");
    String right = Durable.text(file);
    Durable.write(file, right.replaceAll("//([^:/]+):\\d+/", "//$1:1/"));
    up = Up.open(folder, Optional.empty(), 0, network);
    look.run();
    up.close();
    Durable.write(file, right);
    up = opened();
  }

  /// Gives the town a name in the world, from the next command on.
  void name(String origin) {
    Path site = folder.resolve("site");
    Durable.write(site, Durable.text(site) + "origin = " + origin + "\n");
  }

  Path folder() {
    return folder;
  }

  String origin() {
    return "http://127.0.0.1:" + up.port();
  }

  /// The address of a person.
  static String address(int person) {
    return "p%d@mail.example".formatted(person);
  }

  /// The newest letter to this address, waited for.
  String letter(String to, int number) throws InterruptedException {
    for (int i = 0; i < 400; i++) {
      List<String> letters = letters(to);
      if (letters.size() >= number) {
        return letters.get(number - 1);
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no letter came to " + to);
  }

  /// Every letter that came to this address, as text.
  List<String> letters(String to) {
    List<String> letters = new ArrayList<>();
    for (MimeMessage each : mail.getReceivedMessages()) {
      try {
        if (each.getAllRecipients()[0].toString().equals(to)) {
          letters.add(each.getSubject() + "\n" + each.getContent());
        }
      } catch (MessagingException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return letters;
  }

  /// The link in a letter.
  static String link(String letter) {
    return letter
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("http://"))
        .findFirst()
        .orElseThrow();
  }

  /// The release that answers.
  Optional<Release> release() {
    return new dev.lethe.core.release.Releases(folder.resolve("releases")).current();
  }

  private static Path feed() {
    Path feed = Scratch.folder("feed");
    StringBuilder actors = new StringBuilder();
    StringBuilder activities = new StringBuilder();
    for (int person = 0; person < PEOPLE; person++) {
      String actor = "https://town.example/users/p" + person;
      actors.append(
          """
          {"id":"%s","type":"Person","preferredUsername":"p%d","ageGroup":"adult","verifiedAddress":"%s"}
          """
              .formatted(actor, person, address(person)));
      for (int post = 0; post < 4; post++) {
        activities.append(activity(actor, person, post));
      }
    }
    Scratch.write(feed.resolve("actors.jsonl"), actors.toString());
    Scratch.write(feed.resolve("activities.jsonl"), activities.toString());
    return feed;
  }

  private static String activity(String actor, int person, int post) {
    String words =
        Words.sentence(new Random(31L * person + post), "neighbour") + " by the river in town";
    return """
    {"id":"%1$s/a/%2$d","type":"Create","actor":"%1$s","published":"2025-01-%3$02dT10:00:00Z","to":["https://www.w3.org/ns/activitystreams#Public"],"object":{"id":"%1$s/n/%2$d","type":"Note","attributedTo":"%1$s","published":"2025-01-%3$02dT10:00:00Z","to":["https://www.w3.org/ns/activitystreams#Public"],"content":"<p>%4$s</p>"}}
    """
        .formatted(actor, post, 1 + (person + post) % 28, words);
  }

  @Override
  public void close() {
    up.close();
    mail.stop();
    Durable.deleteTree(folder);
  }
}
