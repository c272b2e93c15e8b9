package dev.lethe.bench;

import module java.base;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Ingesting;
import dev.lethe.cli.home.Models;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Watch;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Enrolment;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.Durable;
import dev.lethe.ingest.activitystreams.ActivityStreams;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// How long after an objection the last token of a model with that person is heard, over HTTP: 64
/// callers are being answered all the time, forgetting runs beside them in a process of its own,
/// and one person after the other presses the button of a mailed link, at random moments; three of
/// four wait until a model answers again that holds them. Time counts from the press, which is
/// before the objection is acknowledged.
final class LastWordBench {

  private static final int CALLERS = 64;

  private final Path recipe;
  private final int people;
  private final int known;
  private final Heard heard = new Heard();
  private final LongAdder lost = new LongAdder();
  private final Map<Integer, Pseudonym> accounts = new TreeMap<>();

  /// @param recipe what is built
  /// @param people how many invented people it learns from; half of them object
  /// @param known how many more accounts the registry knows
  LastWordBench(Path recipe, int people, int known) {
    this.recipe = recipe;
    this.people = people;
    this.known = known;
  }

  /// A press of the button.
  ///
  /// @param person whose it is
  /// @param at when, in nanoseconds
  /// @param done when its answer came
  private record Press(Pseudonym person, long at, long done) {}

  void run() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("lethe-lastword");
    MadeFeed feed = new MadeFeed(folder.resolve("feed"), people);
    feed.draw();
    Path home = folder.resolve("home");
    build(home, feed);
    GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    mail.start();
    String site =
        "mail-host = 127.0.0.1\nmail-port = %d\nmail-security = none\nmail-from = a@town.example\n"
            .formatted(mail.getSmtp().getPort());
    try (Served served = Served.open(home, site)) {
      measure(served, home, new Letters(mail));
    } finally {
      mail.stop();
    }
    Durable.deleteTree(folder);
  }

  private void build(Path home, MadeFeed feed) throws IOException {
    try (Home opened = Home.open(home, Optional.empty())) {
      Workshop workshop = opened.workshop();
      Ingesting.ingest(
          workshop, new ActivityStreams(), List.of(feed.folder()), Instant.now(), () -> {});
      Recipe read = Recipe.parse(Durable.text(recipe), recipe.toString());
      Models.of(opened, read.base(), 2).build(read, Instant.now(), Watch.NONE);
      PlacementKey key = workshop.keys().placement();
      People all = workshop.registry().people();
      for (int person = 0; person < people; person++) {
        Pseudonym address = key.ofAddress(MadeFeed.address(person));
        accounts.put(person, all.subjectOf(address).accounts().first());
      }
      workshop.registry().enrol(IntStream.range(0, known).mapToObj(i -> stranger(key, i)).toList());
    }
  }

  private static Enrolment stranger(PlacementKey key, int number) {
    return new Enrolment(
        key.of(new Account("facebook", String.valueOf(number))),
        Optional.empty(),
        Optional.of(key.ofAddress("known%d@mail.example".formatted(number))));
  }

  private void measure(Served served, Path home, Letters letters) throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    List<Press> presses = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < CALLERS; caller++) {
        int number = caller;
        Future<?> _ = callers.submit(() -> talk(served, number, done));
      }
      Future<?> _ = callers.submit(() -> heard.watch(home.resolve("releases"), done));
      Thread.sleep(5000);
      long start = System.nanoTime();
      long before = heard.tokens();
      press(served, letters, presses);
      double seconds = (System.nanoTime() - start) / 1e9;
      Bench.tell("objections under %d callers".formatted(CALLERS), presses.size(), "");
      Bench.tell("  tokens meanwhile", (heard.tokens() - before) / seconds, "tokens/s");
      Thread.sleep(2000);
      done.set(true);
    }
    tell(presses);
  }

  /// Whoever asks is held out of what is built next; so each asks only when it is their turn.
  private void press(Served served, Letters letters, List<Press> presses)
      throws InterruptedException {
    Random random = new Random(1);
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Map.Entry<Integer, Pseudonym> each : accounts.entrySet()) {
        if (each.getKey() >= people / 2) {
          return;
        }
        if (random.nextInt(4) > 0) {
          heard.awaitAnswering(each.getValue(), Duration.ofSeconds(60));
        }
        URI link = letters.link(served, each.getKey());
        Future<?> _ = all.submit(() -> press(served, each.getValue(), link, presses));
      }
    }
  }

  private void press(Served served, Pseudonym person, URI link, List<Press> presses) {
    long at = System.nanoTime();
    HttpRequest request =
        HttpRequest.newBuilder(link).POST(HttpRequest.BodyPublishers.noBody()).build();
    try {
      int status = served.http().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status == 303) {
        presses.add(new Press(person, at, System.nanoTime()));
      } else {
        lost.increment();
      }
    } catch (IOException e) {
      lost.increment();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void talk(Served served, int number, AtomicBoolean done) {
    for (int round = 0; !done.get(); round++) {
      HttpRequest request =
          HttpRequest.newBuilder(served.address("/v1/chat/completions"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(question(number, round)))
              .build();
      try {
        HttpResponse<Stream<String>> answer =
            served.http().send(request, HttpResponse.BodyHandlers.ofLines());
        List<String> lines = answer.body().peek(heard::add).toList();
        if (answer.statusCode() != 200 || !lines.contains("data: [DONE]")) {
          lost.increment();
        }
      } catch (IOException e) {
        lost.increment();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static String question(int number, int round) {
    return """
    {"messages":[{"role":"user","content":"Who is number %d?"}],
     "temperature":1,"seed":%d,"max_tokens":64,"stream":true}
    """
        .formatted(number, round);
  }

  private void tell(List<Press> presses) {
    Quantiles answers = new Quantiles();
    Quantiles last = new Quantiles();
    int late = 0;
    for (Press press : presses) {
      answers.add(press.done() - press.at());
      OptionalLong word = heard.lastOf(press.person());
      if (word.isPresent() && word.getAsLong() > press.at()) {
        last.add(word.getAsLong() - press.at());
        late += word.getAsLong() > press.done() ? 1 : 0;
      }
    }
    Bench.tell("  from the press to the answer, median", answers.milliseconds(0.5), "ms");
    Bench.tell("  p99", answers.milliseconds(0.99), "ms");
    Bench.tell("  of them in the model that answered", last.count(), "");
    Bench.tell(
        "  from the press to the last token with them, median", last.milliseconds(0.5), "ms");
    Bench.tell("  p99", last.milliseconds(0.99), "ms");
    Bench.tell("  heard after the answer", late, "");
    Bench.tell("  compositions heard", heard.compositions(), "");
    Bench.tell("  failed", (double) lost.sum(), "");
  }
}
