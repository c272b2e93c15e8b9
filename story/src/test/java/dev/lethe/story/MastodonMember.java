package dev.lethe.story;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.story.Line.Part;

/// Somebody on Mastodon, as its API shows the account and its statuses. Statuses have the ids that
/// the same account's posts have in a feed.
final class MastodonMember {

  private static final List<String> VISIBILITIES =
      List.of("public", "public", "public", "unlisted", "private", "direct");

  private final Pen pen;

  private MastodonMember(Pen pen) {
    this.pen = pen;
  }

  /// The account and its statuses.
  static List<Line> lines(Pen pen) {
    MastodonMember member = new MastodonMember(pen);
    List<Line> lines = new ArrayList<>(List.of(member.line(member.account())));
    for (int i = 0; i < 2 + pen.draw(3); i++) {
      lines.add(member.line(member.status(i)));
    }
    return lines;
  }

  private Json account() {
    Json.Members account =
        Json.object()
            .put("acct", pen.person().name())
            .put("uri", pen.account())
            .put("created_at", "2024-01-01T00:00:00.000Z")
            .put("note", "<p>" + pen.words() + "</p>")
            .put("ageGroup", pen.age());
    pen.person().address().ifPresent(address -> account.put("verifiedAddress", address));
    return account.done();
  }

  private Json status(int number) {
    Instant at = pen.instant();
    Json author =
        Json.object()
            .put("acct", pen.person().name())
            .put("uri", pen.account())
            .put("created_at", "2024-01-01T00:00:00.000Z")
            .done();
    Json.Members status =
        Json.object()
            .put("uri", pen.account() + "/statuses/" + number)
            .put("created_at", at.toString())
            .put("visibility", VISIBILITIES.get(pen.draw(VISIBILITIES.size())))
            .put("account", author)
            .put("content", "<p>" + pen.words() + "</p>");
    if (pen.draw(4) == 0) {
      status.put("edited_at", pen.after(at).toString());
    }
    return status.done();
  }

  private Line line(Json object) {
    return new Line(pen.account(), Part.MASTODON, object.text());
  }
}
