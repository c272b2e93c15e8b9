package dev.lethe.cli.up;

import dev.lethe.cli.home.Stay;
import dev.lethe.web.Opening;
import dev.lethe.web.console.Condition;
import dev.lethe.web.console.Controls;

/// What operators see and start in the console.
record Panel(Up up) implements Controls {

  @Override
  public Condition condition() {
    String stay = Stay.of(up.folder()).map(Stay::reason).orElse("");
    return up.office()
        .map(office -> office.condition(up.works().state(), stay))
        .orElseThrow(() -> new Opening("the data base"));
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
