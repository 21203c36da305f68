package io.github.drsorchestration.core.service.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.api.plan.WaveGeneration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalFirstTest {

  private static final ApprovalPolicy ASK =
      ApprovalPolicy.builder().expiresAfter(Duration.ofHours(2)).build();
  private static final ApprovalPolicy OWN = ApprovalPolicy.builder().build();

  private static Wave.Builder wave(String name) {
    return Wave.builder().name(name).addGroupIds("g");
  }

  private static List<String> asking(boolean byTags, Wave... waves) {
    RecoveryPlan plan = RecoveryPlan.builder().planId("p").name("P").addWaves(waves).build();
    return ApprovalFirst.of(plan, List.of(group(byTags)), ASK).waves().stream()
        .filter(wave -> wave.approval().isPresent())
        .map(Wave::name)
        .toList();
  }

  private static ProtectionGroup group(boolean byTags) {
    ProtectionGroup.Builder group =
        ProtectionGroup.builder()
            .groupId("g")
            .name("G")
            .accountId("111122223333")
            .region("eu-west-1");
    return byTags
        ? group.tagCriteria(new TagCriteria(Map.of("tier", "web"))).build()
        : group.addServerIds("s-0000000000000000a").build();
  }

  @Test
  void the_first_wave_asks_and_those_behind_it_need_not() {
    assertThat(asking(false, wave("a").build(), wave("b").build(), wave("c").build()))
        .containsExactly("a");
  }

  @Test
  void every_wave_that_begins_at_once_asks() {
    Wave beside = wave("b").dependsOn(Set.of()).build();

    assertThat(asking(false, wave("a").build(), beside, wave("c").build()))
        .containsExactly("a", "b");
  }

  @Test
  void behind_a_wave_that_may_take_no_part_the_next_one_asks_too() {
    Wave drillOnly = wave("a").condition(new WaveCondition.KindIs(ExecutionKind.DRILL)).build();

    assertThat(asking(false, drillOnly, wave("b").build(), wave("c").build()))
        .containsExactly("a", "b");
  }

  @Test
  void a_wave_whose_groups_may_select_nothing_may_take_no_part() {
    assertThat(asking(true, wave("a").build(), wave("b").build())).containsExactly("a", "b");
  }

  @Test
  void an_approval_of_the_plan_is_enough_and_stays() {
    RecoveryPlan plan =
        RecoveryPlan.builder()
            .planId("p")
            .name("P")
            .addWaves(wave("a").approval(OWN).build(), wave("b").build())
            .build();

    assertThat(ApprovalFirst.of(plan, List.of(group(false)), ASK)).isEqualTo(plan);
  }

  @Test
  void generated_waves_all_ask() {
    RecoveryPlan plan =
        RecoveryPlan.builder()
            .planId("p")
            .name("P")
            .generatedWaves(WaveGeneration.builder().addGroupIds("g").build())
            .build();

    assertThat(
            ApprovalFirst.of(plan, List.of(group(true)), ASK)
                .generatedWaves()
                .flatMap(WaveGeneration::approval))
        .contains(ASK);
  }
}
