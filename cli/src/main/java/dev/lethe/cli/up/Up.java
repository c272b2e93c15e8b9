package dev.lethe.cli.up;

import module java.base;

import dev.lethe.cli.home.Access;
import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.HomePolicy;
import dev.lethe.cli.home.Lender;
import dev.lethe.cli.home.Owned;
import dev.lethe.cli.home.PersonalScreen;
import dev.lethe.cli.home.Settled;
import dev.lethe.cli.home.Stay;
import dev.lethe.cli.home.Voices;
import dev.lethe.core.chain.Base;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.Silenced;
import dev.lethe.core.store.Digest;
import dev.lethe.core.unlearn.Desk;
import dev.lethe.core.unlearn.Effects;
import dev.lethe.model.generate.Voice;
import dev.lethe.model.serve.Serving;
import dev.lethe.web.Health;
import dev.lethe.web.Limits;
import dev.lethe.web.OpenApi;
import dev.lethe.web.Server;
import dev.lethe.web.Settings;
import dev.lethe.web.Visit;
import dev.lethe.web.about.AboutPage;
import dev.lethe.web.assistant.Answering;
import dev.lethe.web.assistant.Api;
import dev.lethe.web.assistant.ChatPage;
import dev.lethe.web.assistant.Keys;
import dev.lethe.web.console.Console;
import dev.lethe.web.proof.Network;
import dev.lethe.web.proof.ProfileCode;
import dev.lethe.web.proof.PublicNetwork;
import dev.lethe.web.proof.SignIn;
import dev.lethe.web.rights.ObjectPages;
import dev.lethe.web.rights.StatusPages;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/// A home that is served: the assistant answers as soon as its model is loaded, everything else as
/// soon as the data base is open.
public final class Up implements Effects, AutoCloseable {

  private static final System.Logger LOG = System.getLogger("dev.lethe.up");

  private final Path folder;
  private final Site site;
  private final Serving serving;
  private final Voices voices;
  private final Server server;
  private final Works works;
  private final Owned owned;
  private final Network network;
  private final Journal journal;
  private final CountDownLatch opened = new CountDownLatch(1);
  private volatile @Nullable Office office;
  private volatile @Nullable Lender lender;
  private volatile @Nullable RuntimeException failure;
  private Optional<Digest> loaded = Optional.empty();

  private Up(Owned owned, int port, Network network) {
    this.owned = owned;
    this.network = network;
    this.folder = owned.folder();
    this.site = Site.read(folder, port);
    this.journal = Journal.open(folder);
    this.serving = new Serving(dev.lethe.model.serve.Settings.usual());
    this.voices = new Voices(folder);
    this.works = new Works(folder, this::workEnded);
    boolean settled = Settled.is(folder);
    Settled.forget(folder);
    // Libraries' logging is set up first, for it complains when several threads do it at once.
    ILoggerFactory _ = LoggerFactory.getILoggerFactory();
    // Model, data base and pages are opened side by side; each takes about as long as the others.
    Thread model =
        Thread.ofPlatform()
            .name("lethe-model")
            .start(() -> openModel(settled || voices.release().isEmpty()));
    CompletableFuture<Home> home =
        CompletableFuture.supplyAsync(owned::open, Thread::startVirtualThread);
    this.server = Server.open(site.settings(), rooms());
    Thread.ofPlatform().name("lethe-open").start(() -> openOffice(home, model));
  }

  /// Before the data base is open the assistant may answer only if what answers is known to be
  /// clean; else the model is only read, so that it can speak at once when it is.
  private void openModel(boolean mayAnswer) {
    try {
      if (mayAnswer) {
        answerAnew();
      } else {
        Base _ = voices.base();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the model could not be opened", e);
    }
  }

  /// Serves this home from now on.
  ///
  /// @param port the port to listen on, or 0 for any
  public static Up open(Path folder, Optional<String> url, int port) {
    return open(folder, url, port, new PublicNetwork());
  }

  /// Serves this home from now on.
  ///
  /// @param network where the profiles are in which people write codes
  public static Up open(Path folder, Optional<String> url, int port, Network network) {
    Owned owned = Owned.take(folder, url);
    try {
      return new Up(owned, port, network);
    } catch (RuntimeException e) {
      owned.close();
      throw e;
    }
  }

  private List<dev.lethe.web.Room> rooms() {
    Settings settings = site.settings();
    Keys keys = new Keys(site.openness(), Access.digests(folder));
    Visit visit = new Visit(settings);
    Limits requests = new Limits(settings, site.requests(), Duration.ofHours(1));
    Limits questions = new Limits(settings, site.questions(), Duration.ofMinutes(1));
    Health health = new Health(this::ready);
    new Meters(serving).bind(health.meters());
    return List.of(
        health,
        new OpenApi(),
        new Api(serving, this::answering, serving::speaking, new PersonalScreen(), keys, questions),
        new ChatPage(() -> serving.answering().map(_ -> answering())),
        new ObjectPages(this::desk, requests, visit, new ProfileCode(network)),
        new StatusPages(this::desk, visit, requests, signIn()),
        new AboutPage(voices::release, () -> HomePolicy.inForce(folder), site.operator()),
        new Console(this::desk, new Panel(this), keys, visit, requests));
  }

  /// A provider sends browsers back to this server's own address.
  private Optional<SignIn> signIn() {
    Supplier<URI> callback = () -> URI.create(address() + StatusPages.SIGNED_IN);
    return site.provider().map(provider -> new SignIn(provider, callback));
  }

  private void openOffice(CompletableFuture<Home> home, Thread model) {
    try {
      Office opening = Office.open(opened(home), voices, site, server.port(), this);
      model.join();
      answerAnew();
      office = opening;
      lender = Lender.open(folder, opening.database(), this::returned);
      if (opening.hasOpenObjections()) {
        works.forget();
      }
    } catch (RuntimeException e) {
      failure = e;
      LOG.log(Level.ERROR, "the home could not be opened", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      opened.countDown();
    }
  }

  private static Home opened(CompletableFuture<Home> home) {
    try {
      return home.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// Waits until everything is open; throws what kept it from opening.
  public void await() throws InterruptedException {
    opened.await();
    RuntimeException why = failure;
    if (why != null) {
      throw why;
    }
  }

  /// The port it listens on, 1 to 65535.
  public int port() {
    return server.port();
  }

  /// The address to open in a browser.
  public String address() {
    return site.settings().origin().orElseGet(() -> "http://127.0.0.1:" + port());
  }

  private Optional<Desk> desk() {
    return Optional.ofNullable(office).map(Office::desk);
  }

  Optional<Office> office() {
    return Optional.ofNullable(office);
  }

  Works works() {
    return works;
  }

  Path folder() {
    return folder;
  }

  private SortedMap<String, Boolean> ready() {
    return new TreeMap<>(
        Map.of(
            "ready",
            office != null && serving.answering().isPresent(),
            "assistant",
            serving.answering().isPresent(),
            "desk",
            office != null));
  }

  private Answering answering() {
    Optional<Release> release = voices.release();
    return serving
        .answering()
        .map(digest ->
            new Answering(
                digest,
                release.map(each -> each.envelope().state()),
                release.map(each -> each.envelope().asOf())))
        .orElseThrow(() -> new Silenced("no model answers at present"));
  }

  /// What a command has changed is taken over: the policy, an order to stand still, what answers. A
  /// command that died may have left something to be made clean.
  private void returned() {
    office().ifPresent(Office::refresh);
    answerAnew();
  }

  @Override
  public void hush() {
    serving.pause();
  }

  @Override
  public synchronized void answerAnew() {
    Optional<Stay> stay = Stay.of(folder);
    if (stay.isPresent()) {
      works.halt();
      serving.silence("the assistant stands still by order: " + stay.get().reason());
      return;
    }
    Optional<Digest> wanted = voices.release().map(Release::digest);
    if (serving.speaking().isEmpty() || !wanted.equals(loaded)) {
      Voice voice = voices.current();
      serving.swap(voice);
      loaded = wanted;
    }
  }

  @Override
  public void forget() {
    if (Stay.of(folder).isEmpty()) {
      works.forget();
    }
  }

  /// Forgets whoever is still to be forgotten, unless an operator has stopped that.
  void forgetAgain() {
    if (!works.isHalted()) {
      forget();
    }
  }

  private void workEnded() {
    office().ifPresent(Office::tell);
  }

  /// Closes everything in order, and leaves the mark that what answers is clean.
  @Override
  public void close() {
    server.close();
    works.close();
    serving.close();
    Lender lending = lender;
    if (lending != null) {
      lending.close();
    }
    Office closing = office;
    if (closing != null) {
      closing.close();
      owned.settled();
    }
    journal.close();
    owned.close();
  }
}
