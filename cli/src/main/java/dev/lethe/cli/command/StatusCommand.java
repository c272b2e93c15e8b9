package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.AccountNames;
import dev.lethe.cli.home.Curations;
import dev.lethe.cli.home.Home;
import dev.lethe.core.corpus.Corpus;
import dev.lethe.core.corpus.Curation;
import dev.lethe.core.corpus.Eligibility;
import dev.lethe.core.corpus.Judgement;
import dev.lethe.core.corpus.Judgement.Decision;
import dev.lethe.core.corpus.Landed;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Subject;
import dev.lethe.core.store.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lethe status`.
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Where things stand; for one account, what is held and why each document is in or out.")
public final class StatusCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(
      arity = "0..1",
      paramLabel = "ACCOUNT",
      description = "platform:id, https://host/users/alice or @alice@host")
  private @Nullable String account;

  @Override
  public Integer call() {
    try (Home home = common.open()) {
      return account == null ? overall(home.workshop()) : person(home.workshop(), account);
    }
  }

  private int overall(Workshop workshop) {
    People people = workshop.registry().people();
    Optional<Release> release = workshop.releases().current();
    long standing = people.objections().stream().filter(Objection::stands).count();
    Json.Members json =
        Json.object()
            .put("subjects", people.subjects().size())
            .put("objections", standing)
            .put("open", people.open().size())
            .put("policy", workshop.policy().reference())
            .put("ledger", workshop.ledger().size());
    release.ifPresent(each ->
        json.put("release", each.digest().hex())
            .put("state", each.envelope().state().word())
            .put("as-of", each.envelope().asOf().toString()));
    String answering =
        release
            .map(each ->
                "release %s (%s), as of %s"
                    .formatted(
                        each.digest(), each.envelope().state().word(), each.envelope().asOf()))
            .orElse("no release yet: the base answers");
    return common.answer(
        json.done(),
        """
        %s
        %s known; %s standing, %d of them still to be forgotten
        policy: %s
        """
            .formatted(
                answering,
                Numbers.of(people.subjects().size(), "person").replace("persons", "people"),
                Numbers.of(standing, "objection"),
                people.open().size(),
                workshop.policy().reference()));
  }

  private int person(Workshop workshop, String name) {
    Pseudonym meant =
        new AccountNames(workshop.registry(), workshop.keys().placement()).resolve(name);
    People people = workshop.registry().people();
    Subject subject = people.subjectOf(meant);
    List<Landed> landed =
        subject.accounts().stream()
            .map(workshop.landing()::read)
            .flatMap(Optional::stream)
            .toList();
    Instant asOf =
        workshop
            .releases()
            .current()
            .map(release -> release.envelope().asOf())
            .orElseGet(Instant::now);
    Judgement judgement =
        Corpus.judge(subject, landed, workshop.policy(), asOf, curation(workshop));
    boolean held =
        workshop.releases().current().map(each -> each.holds(subject.accounts())).orElse(false);
    List<Objection> objections = people.objectionsOf(subject);
    return common.answer(
        json(subject, held, objections, judgement),
        text(subject, held, landed, objections, judgement));
  }

  /// The curation of the release that answers, else the usual one.
  private static Curation curation(Workshop workshop) {
    String name =
        workshop
            .releases()
            .current()
            .map(release -> release.recipe().curate())
            .orElse(Curations.USUAL);
    return workshop.curations().apply(name);
  }

  private static Json json(
      Subject subject, boolean held, List<Objection> objections, Judgement judgement) {
    return Json.object()
        .put("accounts", subject.accounts().size())
        .put("objected", Json.of(subject.objected()))
        .put("objections", Json.of(objections.stream().map(StatusCommand::json).toList()))
        .put("learned", Json.of(held))
        .put("documents", Json.of(judgement.decisions().stream().map(StatusCommand::json).toList()))
        .done();
  }

  private static Json json(Objection objection) {
    Json.Members json =
        Json.object()
            .put("reference", objection.reference())
            .put("received", objection.received().toString());
    objection.withdrawn().ifPresent(at -> json.put("withdrawn", at.toString()));
    objection.forgotten().ifPresent(at -> json.put("forgotten", at.toString()));
    return json.done();
  }

  private static Json json(Decision decision) {
    Json.Members json =
        Json.object()
            .put("id", decision.document().id())
            .put("published", decision.document().published().toString());
    switch (decision.eligibility()) {
      case Eligibility.Eligible(String _, SortedMap<String, Integer> replaced) -> {
        json.put("decision", "eligible");
        if (!replaced.isEmpty()) {
          Json.Members counts = Json.object();
          replaced.forEach(counts::put);
          json.put("replaced", counts.done());
        }
      }
      case Eligibility.Excluded excluded ->
          json.put("decision", "excluded")
              .put("reason", excluded.reason().word())
              .put("rule", excluded.rule());
    }
    return json.done();
  }

  private static String text(
      Subject subject,
      boolean held,
      List<Landed> landed,
      List<Objection> objections,
      Judgement judgement) {
    StringBuilder text = new StringBuilder();
    landed.forEach(each ->
        text.append("%s %s\n".formatted(each.account(), each.profile().handle().orElse(""))));
    text.append("linked accounts: %d\n".formatted(subject.accounts().size()));
    objections.forEach(each -> text.append(line(each)));
    text.append(
        held
            ? "The model that answers has learned from this person.\n"
            : "The model that answers has not learned from this person.\n");
    judgement.decisions().forEach(each -> text.append(line(each)));
    return text.toString();
  }

  private static String line(Objection objection) {
    String fate =
        objection
            .withdrawn()
            .map(at -> ", withdrawn " + at)
            .or(() -> objection.forgotten().map(at -> ", forgotten " + at))
            .orElse(", to be forgotten");
    return "objection %s, received %s%s\n"
        .formatted(objection.reference(), objection.received(), fate);
  }

  private static String line(Decision decision) {
    String why =
        switch (decision.eligibility()) {
          case Eligibility.Eligible(String _, SortedMap<String, Integer> replaced) ->
              replaced.isEmpty() ? "in" : "in, replaced: " + replaced;
          case Eligibility.Excluded excluded ->
              "out  %s: %s".formatted(excluded.reason().word(), excluded.rule());
        };
    return "  %s  %s  %s\n"
        .formatted(decision.document().published(), decision.document().id(), why);
  }
}
