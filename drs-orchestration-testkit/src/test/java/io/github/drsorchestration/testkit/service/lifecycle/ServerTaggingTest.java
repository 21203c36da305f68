package io.github.drsorchestration.testkit.service.lifecycle;

import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.DONE;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.core.service.lifecycle.action.ActionRequest;
import io.github.drsorchestration.core.service.lifecycle.action.ActionTarget;
import io.github.drsorchestration.core.service.lifecycle.action.Obstacle;
import io.github.drsorchestration.core.service.lifecycle.action.ServerAction;
import io.github.drsorchestration.core.service.lifecycle.action.ServerOutcome;
import io.github.drsorchestration.core.service.lifecycle.action.TagChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerTaggingTest extends ActionScene {

  private ServerOutcome tagged(TagChange change) {
    ServerAction action =
        change.added().isEmpty() ? ServerAction.UNTAG_SERVER : ServerAction.TAG_SERVER;
    return only(
        new ActionRequest(
            action,
            List.of(new ActionTarget(DUBLIN, WEB)),
            change,
            Set.of(),
            List.of(),
            false,
            ANN));
  }

  @Test
  void tags_are_added_and_removed_one_by_one() {
    assertThat(tagged(new TagChange(Map.of("tier", "web", "dr:wave", "1"), Set.of())).status())
        .isEqualTo(DONE);
    assertThat(tagged(new TagChange(Map.of("tier", "web"), Set.of())).status())
        .isEqualTo(UNCHANGED);
    assertThat(tagged(new TagChange(Map.of(), Set.of("tier"))).status()).isEqualTo(DONE);

    assertThat(world.drs().sourceServers(DUBLIN, List.of(WEB)).get(0).tags())
        .isEqualTo(Map.of("dr:wave", "1"));
  }

  @Test
  void tags_of_aws_are_nobodys_to_change() {
    assertThatThrownBy(() -> new TagChange(Map.of("aws:x", "y"), Set.of()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("aws:x");
    assertThatThrownBy(() -> new TagChange(Map.of(), Set.of("AWSElasticDisasterRecoveryManaged")))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void a_tag_by_which_a_plan_launches_a_server_is_not_taken_away() {
    tagged(new TagChange(Map.of("tier", "web"), Set.of()));
    simulation
        .with(
            ProtectionGroup.builder()
                .groupId("g")
                .name("Web servers")
                .accountId(DUBLIN.accountId())
                .region(DUBLIN.region())
                .tagCriteria(new TagCriteria(Map.of("tier", "web")))
                .build())
        .with(
            RecoveryPlan.builder()
                .planId("shop")
                .name("Shop")
                .addWaves(Wave.builder().name("web").addGroupIds("g").build())
                .build());

    assertThat(tagged(new TagChange(Map.of(), Set.of("tier"))).obstacles())
        .containsExactly(
            new Obstacle(
                Obstacle.Code.IN_PLAN, "would no longer be launched by recovery plan 'Shop'"));
    assertThat(tagged(new TagChange(Map.of("tier", "web", "more", "1"), Set.of())).status())
        .isEqualTo(DONE);
  }
}
