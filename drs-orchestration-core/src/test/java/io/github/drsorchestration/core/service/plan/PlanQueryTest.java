package io.github.drsorchestration.core.service.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.core.engine.Given;
import org.junit.jupiter.api.Test;

class PlanQueryTest {

  private static final RecoveryPlan PLAN =
      RecoveryPlan.builder()
          .planId("shop")
          .name("Web shop")
          .description("what customers SEE")
          .addWaves(Given.planned("web").build())
          .build();

  @Test
  void a_text_is_found_in_the_name_and_in_the_description() {
    assertThat(PlanQuery.ALL.withText("SHOP").matches(PLAN)).isTrue();
    assertThat(PlanQuery.ALL.withText("see").matches(PLAN)).isTrue();
    assertThat(PlanQuery.ALL.withText("cache").matches(PLAN)).isFalse();
  }

  @Test
  void a_plan_is_found_by_the_groups_that_it_names() {
    assertThat(PlanQuery.ALL.withGroupId("g").matches(PLAN)).isTrue();
    assertThat(PlanQuery.ALL.withGroupId("other").matches(PLAN)).isFalse();
  }
}
