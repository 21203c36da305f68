package io.github.drsorchestration.benchmarks.rto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Target;
import io.github.drsorchestration.core.planning.forecast.LowerBound;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures that we are compared by. Virtual time makes them exact. */
class FivePlansTest {

  @Test
  void the_bounds_are_the_longest_paths_and_the_quotas_never_bind() {
    for (FivePlan plan : FivePlans.all()) {
      assertThat(LowerBound.of(plan.shape().workload())).isEqualTo(plan.bound());
      assertThat(RandomShapes.binds(plan.shape())).isFalse();
    }
  }

  @Test
  void with_polling_alone_the_plans_take_exactly_this_long() {
    assertThat(times(OurWay.Watching.POLLING))
        .containsExactly(
            Duration.ofSeconds(2_230),
            Duration.ofSeconds(8_870),
            Duration.ofSeconds(2_720),
            Duration.ofSeconds(2_680),
            Duration.ofSeconds(4_670));
  }

  @Test
  void with_events_they_take_no_longer_than_they_must() {
    for (FivePlan plan : FivePlans.all()) {
      assertThat(OurWay.recover(plan.shape(), OurWay.Watching.EVENTS).time())
          .isLessThanOrEqualTo(plan.bound());
    }
  }

  @Test
  void every_target_is_met() {
    Section section = FivePlansBenchmark.measure();
    assertThat(section.targets()).hasSize(20).allMatch(Target::met);
  }

  @Test
  void the_plain_way_pays_for_every_wave_and_for_every_poll() {
    List<Double> ratios =
        FivePlans.all().stream()
            .map(plan -> PlainWay.recover(plan.shape()).ratio(plan.bound()))
            .toList();
    assertThat(ratios.get(0)).isCloseTo(1.031, within(0.001));
    assertThat(ratios.get(3)).isCloseTo(7.758, within(0.001));
  }

  private static List<Duration> times(OurWay.Watching watching) {
    return FivePlans.all().stream()
        .map(plan -> OurWay.recover(plan.shape(), watching).time())
        .toList();
  }
}
