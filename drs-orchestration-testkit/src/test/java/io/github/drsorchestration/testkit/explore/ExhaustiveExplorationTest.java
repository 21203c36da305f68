package io.github.drsorchestration.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.testkit.Simulation;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class ExhaustiveExplorationTest {

  @Test
  void waves_in_order_multiply_only_the_orders_within_them() {
    ExhaustiveExploration all = explorer(Shop::inOrder).exhaustive(0, 100);

    assertThat(all.runs()).isEqualTo(2);
    assertThat(all.orders()).isEqualTo(2);
    assertThat(all.statuses()).isEqualTo(Map.of(ExecutionStatus.COMPLETED, 2));
    assertThat(all.defects()).isEmpty();
  }

  @Test
  void waves_side_by_side_can_finish_in_every_order() {
    ExhaustiveExploration all = explorer(Shop::sideBySide).exhaustive(0, 100);

    assertThat(all.runs()).isEqualTo(6);
    assertThat(all.orders()).isEqualTo(6);
    assertThat(all.histories()).isEqualTo(6);
  }

  @Test
  void every_choice_of_failing_servers_is_tried() {
    ExhaustiveExploration all = explorer(Shop::inOrder).exhaustive(3, 100);

    // 2 orders by 8 sets; without the database, the web servers are not launched.
    assertThat(all.runs()).isEqualTo(16);
    assertThat(all.statuses())
        .isEqualTo(
            Map.of(
                ExecutionStatus.COMPLETED, 2,
                ExecutionStatus.PARTIAL, 6,
                ExecutionStatus.FAILED, 8));
    assertThat(all.states()).isGreaterThan(10);
    assertThat(all.transitions()).isGreaterThanOrEqualTo(all.states() - 1);
    assertThat(all.defects()).isEmpty();
  }

  @Test
  void a_plan_that_is_too_large_is_refused_with_its_size() {
    assertThatThrownBy(() -> explorer(Shop::sideBySide).exhaustive(1, 23))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("3 servers with up to 1 failures make 24 histories, at most 23");
  }

  private static Explorer explorer(LongFunction<Simulation> worlds) {
    return Exploration.of(worlds, Shop.PLAN, ExecutionKind.RECOVERY);
  }
}
