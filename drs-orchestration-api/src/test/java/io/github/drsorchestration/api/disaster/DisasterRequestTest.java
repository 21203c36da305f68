package io.github.drsorchestration.api.disaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisasterRequestTest {

  @Test
  void plans_come_in_any_order() {
    assertThat(request(after("c", "b"), after("b", "a"), PlanStart.of("a")).plans()).hasSize(3);
  }

  @Test
  void plans_that_wait_for_each_other_are_refused_by_name() {
    assertRefused(
        "plans wait for each other: b, c",
        PlanStart.of("a"),
        after("b", "c"),
        after("c", "b", "a"));
  }

  @Test
  void a_plan_is_named_once_and_waits_for_plans_of_its_own_disaster() {
    assertRefused("plans must not be empty");
    assertRefused("plans names a plan twice", PlanStart.of("a"), PlanStart.of("a"));
    assertRefused("plans 'a' comes after 'x', which is not among them", after("a", "x"));
    assertThatThrownBy(() -> after("a", "a"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("names the plan itself");
  }

  @Test
  void the_status_follows_from_the_plans() {
    assertThat(status(ExecutionStatus.COMPLETED, ExecutionStatus.RUNNING))
        .isEqualTo(DisasterStatus.RUNNING);
    assertThat(status(ExecutionStatus.COMPLETED, ExecutionStatus.COMPLETED))
        .isEqualTo(DisasterStatus.COMPLETED);
    assertThat(status(ExecutionStatus.COMPLETED, ExecutionStatus.FAILED))
        .isEqualTo(DisasterStatus.PARTIAL);
    assertThat(status(ExecutionStatus.CANCELLED, ExecutionStatus.FAILED))
        .isEqualTo(DisasterStatus.FAILED);
    assertThat(DisasterStatus.of(List.of(Optional.of(ExecutionStatus.COMPLETED), Optional.empty())))
        .isEqualTo(DisasterStatus.PARTIAL);
  }

  private static DisasterStatus status(ExecutionStatus... plans) {
    return DisasterStatus.of(Arrays.stream(plans).map(Optional::of).toList());
  }

  private static PlanStart after(String plan, String... before) {
    return PlanStart.builder().planId(plan).addAfter(before).build();
  }

  private static DisasterRequest request(PlanStart... plans) {
    return DisasterRequest.builder()
        .name("fire")
        .kind(ExecutionKind.DRILL)
        .by("ann")
        .addPlans(plans)
        .build();
  }

  private static void assertRefused(String message, PlanStart... plans) {
    assertThatThrownBy(() -> request(plans))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(message);
  }
}
