package dev.lethe.cli.up;

import dev.lethe.model.serve.Serving;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/// How busy the assistant is, as meters.
record Meters(Serving serving) {

  void bind(MeterRegistry meters) {
    Gauge.builder("lethe.answers.running", serving, each -> each.load().running()).register(meters);
    Gauge.builder("lethe.answers.waiting", serving, each -> each.load().waiting()).register(meters);
    FunctionCounter.builder("lethe.tokens", serving, each -> each.load().tokens()).register(meters);
    FunctionCounter.builder("lethe.tokens.reused", serving, each -> each.load().reused())
        .register(meters);
    FunctionCounter.builder("lethe.answers.refused", serving, each -> each.load().refused())
        .register(meters);
    FunctionCounter.builder("lethe.swaps", serving, each -> each.load().swaps()).register(meters);
    Gauge.builder("lethe.swap.seconds", serving, each -> each.load().lastSwap().toNanos() / 1e9)
        .register(meters);
  }
}
