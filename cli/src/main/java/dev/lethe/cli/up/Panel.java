package dev.lethe.cli.up;

import module java.base;

import dev.lethe.cli.home.Doing;
import dev.lethe.cli.home.Stay;
import dev.lethe.web.Opening;
import dev.lethe.web.console.Condition;
import dev.lethe.web.console.Controls;
import dev.lethe.web.console.Work;

/// What operators see and start in the console.
record Panel(Up up) implements Controls {

  @Override
  public Condition condition() {
    String stay = Stay.of(up.folder()).map(Stay::reason).orElse("");
    return up.office()
        .map(office -> office.condition(work(), stay))
        .orElseThrow(() -> new Opening("the data base"));
  }

  /// What any command on this home is doing; else what was just begun here.
  private Optional<Work> work() {
    return Doing.in(up.folder())
        .map(each -> new Work(each.what(), each.since(), each.done(), each.total()))
        .or(() -> up.works().since().map(since -> new Work("forget", since, 0, 0)));
  }

  @Override
  public void forget() {
    up.forget();
  }

  @Override
  public void halt() {
    up.works().halt();
  }
}
