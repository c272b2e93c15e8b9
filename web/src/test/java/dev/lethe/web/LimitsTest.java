package dev.lethe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void whoeverHasOneNetworkIsOne() {
    assertThat(Limits.network("2001:db8:1:2::7")).isEqualTo(Limits.network("2001:db8:1:2:ffff::1"));
    assertThat(Limits.network("2001:db8:1:2::7")).isNotEqualTo(Limits.network("2001:db8:1:3::7"));
    assertThat(Limits.network("192.0.2.1")).isNotEqualTo(Limits.network("192.0.2.2"));
    assertThat(Limits.network("::ffff:192.0.2.1")).isEqualTo(Limits.network("::ffff:192.0.2.1"));
    assertThat(Limits.network("unknown")).isEqualTo("unknown");
  }

  @Test
  void soManyTimesAndNoMore() {
    Limits limits = new Limits(Settings.local(0), 3, Duration.ofHours(1));
    for (int i = 0; i < 3; i++) {
      limits.count("ada");
    }
    assertThatThrownBy(() -> limits.count("ada"))
        .isInstanceOfSatisfying(TooMany.class, e -> assertThat(e.pause()).isPositive());
    limits.count("bo");
  }
}
