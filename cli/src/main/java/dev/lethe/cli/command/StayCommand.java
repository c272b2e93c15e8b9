package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Stay;
import dev.lethe.core.ledger.Entry;
import dev.lethe.core.ledger.Entry.Order;
import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lethe stay`.
@Command(
    name = "stay",
    mixinStandardHelpOptions = true,
    description = {
      "Let everything stand still, as by an order of a court: nothing comes in, is learned,",
      "published or served from now on. Objections are still taken. A key lifts it, shown once."
    })
public final class StayCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(arity = "0..1", paramLabel = "REASON", description = "why, in one line")
  private @Nullable String reason;

  @Option(names = "--lift", paramLabel = "KEY", description = "lift the order with its key")
  private @Nullable String lift;

  @Override
  public Integer call() {
    if ((reason == null) == (lift == null)) {
      throw new IllegalArgumentException("expected a reason, or --lift with the order's key");
    }
    return lift == null ? order(Objects.requireNonNull(reason)) : lift(lift);
  }

  private int order(String why) {
    Stay.of(common.folder())
        .ifPresent(stay -> {
          throw new IllegalArgumentException("everything stands still already: " + stay.reason());
        });
    String key = Stay.order(common.folder(), why);
    record(Order.STAND_STILL, why, key);
    return common.answer(
        Json.object().put("key", key).put("reason", why).done(),
        """
        Everything stands still from now on. Only this key lifts it; it is shown once:
          %s
        """
            .formatted(key));
  }

  private int lift(String key) {
    String why = Stay.of(common.folder()).map(Stay::reason).orElse("");
    Stay.lift(common.folder(), key);
    record(Order.GO_ON, why, key);
    return common.answer(Json.object().put("lifted", why).done(), "The order is lifted: " + why);
  }

  /// The entry is a commitment: whoever has the key can open it.
  private void record(Order order, String why, String key) {
    try (Home home = common.open()) {
      home.workshop()
          .ledger()
          .append(new Entry.Stayed(Instant.now(), order, Digest.of(key + "\n" + why)));
    }
  }
}
