package io.github.drsorchestration.testkit.explore;

import static io.github.drsorchestration.testkit.assertion.ExplorationAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplorationTest {

  private static final FaultModel SOME_FAIL = FaultModel.none().with(FaultKind.LAUNCH_FAILS, 0.2);
  private static final FaultModel SOME_ARE_LATE =
      FaultModel.none()
          .with(
              Fault.builder()
                  .kind(FaultKind.LAUNCH_LATE)
                  .probability(0.3)
                  .magnitude(Duration.ofMinutes(30))
                  .build());

  @Test
  void without_faults_every_world_ends_alike() {
    Exploration result = shop().faults(FaultModel.none()).seeds(20).run();

    assertThat(result)
        .completesWithProbabilityAtLeast(1)
        .meetsTargetWithProbabilityAtLeast(1)
        .breaksNoInvariant()
        .hasRtoPercentile(99)
        .atMost(Duration.ofMinutes(4));
    assertThat(result.statuses()).isEqualTo(Map.of(ExecutionStatus.COMPLETED, 20));
    assertThat(result.rtos()).hasSize(20);
    assertThat(result.failures()).isEmpty();
    assertThat(result.neverUp()).isZero();
  }

  @Test
  void counts_what_fails_and_names_the_worst_seed() {
    Exploration result = shop().faults(SOME_FAIL).seeds(200).run();

    int completed = result.statuses().getOrDefault(ExecutionStatus.COMPLETED, 0);
    // Three launches of which each succeeds in four of five worlds.
    assertThat(completed / 200.0).isBetween(0.40, 0.62);
    assertThat(result.neverUp()).isEqualTo(200 - completed);
    assertThat(result.worst().status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(result.worst().up()).isZero();
    assertThat(result.failures())
        .extracting(FailureShare::name)
        .containsExactlyInAnyOrder(Shop.DATABASE, Shop.WEB_1, Shop.WEB_2);
    assertThat(result).breaksNoInvariant();
  }

  @Test
  void a_seed_can_be_seen_again() {
    Exploration result = shop().faults(SOME_FAIL).seeds(50).from(1_000).run();
    SeedOutcome worst = result.worst();

    Simulation again = Shop.inOrder(worst.seed());
    SOME_FAIL.faults().forEach(again.world()::add);
    Execution execution = again.run(Shop.PLAN, ExecutionKind.RECOVERY);

    assertThat(worst.seed()).isBetween(1_000L, 1_049L);
    assertThat(execution.status()).isEqualTo(worst.status());
  }

  @Test
  void the_slow_server_is_on_the_critical_path_and_shifts_the_percentiles() {
    Exploration result = shop().faults(SOME_ARE_LATE).seeds(100).run();

    assertThat(result.rtoPercentile(10))
        .hasValueSatisfying(it -> assertThat(it).isLessThan(Duration.ofMinutes(10)));
    assertThat(result.rtoPercentile(90))
        .hasValueSatisfying(it -> assertThat(it).isGreaterThan(Duration.ofMinutes(30)));
    assertThat(result.slowest().orElseThrow().rto()).isEqualTo(result.rtoPercentile(100));
    assertThat(result.wavesOnPath()).extracting(PathShare::runs).containsExactly(100, 100);
    assertThat(result.serversOnPath())
        .extracting(PathShare::name, PathShare::runs)
        .startsWith(tuple(Shop.DATABASE, 100));
    assertThat(runsOnPath(result, Shop.WEB_1) + runsOnPath(result, Shop.WEB_2)).isEqualTo(100);
    // The last one of its job counts, and in about one of five worlds only the first is late.
    assertThat(runsOnPath(result, Shop.WEB_1)).isBetween(10, 35);
  }

  @Test
  void threads_do_not_change_the_result() {
    Exploration one = shop().faults(FaultModel.usual()).seeds(40).threads(1).run();
    Exploration four = shop().faults(FaultModel.usual()).seeds(40).threads(4).run();

    assertThat(four.outcomes()).isEqualTo(one.outcomes());
    assertThat(four.serversOnPath()).isEqualTo(one.serversOnPath());
    assertThat(four.failures()).isEqualTo(one.failures());
  }

  @Test
  void tells_how_many_are_done() {
    List<Integer> told = new ArrayList<>();

    shop().seeds(3).onProgress(told::add).run();

    assertThat(told).containsExactly(1, 2, 3);
  }

  @Test
  void an_assertion_that_fails_says_what_was_and_which_seed_to_look_at() {
    Exploration result = shop().faults(SOME_FAIL).seeds(50).run();

    assertThatThrownBy(() -> assertThat(result).completesWithProbabilityAtLeast(0.99))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expected 99.0% of 50 runs to complete")
        .hasMessageContaining("the worst is seed " + result.worst().seed());
    assertThatThrownBy(() -> assertThat(result).hasRtoPercentile(90).atMost(Duration.ofSeconds(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(result.neverUp() + " of 50 runs had none");
    assertThatThrownBy(
            () -> assertThat(result).endsWithProbabilityAtMost(ExecutionStatus.FAILED, 0))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("are; the first is seed");
    assertThatThrownBy(() -> assertThat(result).meetsTargetWithProbabilityAtLeast(1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("RTO target of PT10M");
  }

  @Test
  void a_world_that_cannot_be_made_is_named_by_its_seed() {
    Explorer broken =
        Exploration.of(
            seed -> {
              throw new IllegalArgumentException("no world");
            });

    assertThatThrownBy(() -> broken.from(7).run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("seed 7")
        .hasMessageContaining("no world");
  }

  @Test
  void impossible_numbers_are_refused() {
    assertThatThrownBy(() -> shop().seeds(0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> shop().threads(0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> FaultModel.none().with(FaultKind.LAUNCH_FAILS, 1.5))
        .isInstanceOf(InvalidValueException.class);
  }

  private static int runsOnPath(Exploration result, String server) {
    return result.serversOnPath().stream()
        .filter(share -> share.name().equals(server))
        .mapToInt(PathShare::runs)
        .sum();
  }

  private static Explorer shop() {
    return Exploration.of(Shop::inOrder, Shop.PLAN, ExecutionKind.RECOVERY);
  }
}
