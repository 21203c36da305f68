package io.github.drsorchestration.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanHashTest {

  private static final String A = "s-0000000000000000a";
  private static final String B = "s-0000000000000000b";
  private static final ProtectionGroup GROUP = group("g", A, B);
  private static final RecoveryPlan PLAN = plan(wave("one"), wave("two"));

  @Test
  void it_is_sixty_four_hexadecimal_digits() {
    assertThat(hash(PLAN)).matches("[0-9a-f]{64}");
  }

  @Test
  void bookkeeping_does_not_matter() {
    RecoveryPlan edited =
        PLAN.toBuilder()
            .version(17)
            .createdBy(Actor.of("ada"))
            .createdDate(Instant.EPOCH)
            .lastModifiedBy(Actor.of("eve"))
            .lastModifiedDate(Instant.EPOCH)
            .build();
    ProtectionGroup touched = GROUP.toBuilder().version(4).lastModifiedBy(Actor.of("eve")).build();

    assertThat(PlanHash.of(edited, List.of(touched))).isEqualTo(hash(PLAN));
  }

  @Test
  void a_plan_keeps_the_hash_that_it_had_before_plans_could_say_more() {
    assertThat(hash(PLAN.toBuilder().priority(5).build()))
        .isEqualTo(hash(PLAN))
        .isEqualTo("49f0b3d7c5855c0bc2da80e4b289a312274af6189cf5554077ec524d2b88b589");
  }

  @Test
  void the_order_of_a_set_does_not_matter() {
    assertThat(PlanHash.of(PLAN, List.of(group("g", B, A)))).isEqualTo(hash(PLAN));
    assertThat(hash(plan(wave("one"), approvers("ada", "bob"))))
        .isEqualTo(hash(plan(wave("one"), approvers("bob", "ada"))));
    assertThat(hash(dependingOn("one", "two"))).isEqualTo(hash(dependingOn("two", "one")));
  }

  @Test
  void the_order_in_which_the_groups_are_handed_in_does_not_matter() {
    ProtectionGroup other = group("h", "s-0000000000000000c");

    assertThat(PlanHash.of(PLAN, List.of(GROUP, other)))
        .isEqualTo(PlanHash.of(PLAN, List.of(other, GROUP)));
  }

  @Test
  void everything_that_is_said_matters() {
    assertThat(
            List.of(
                hash(PLAN),
                hash(plan(wave("two"), wave("one"))),
                hash(plan(wave("one"))),
                hash(plan(wave("one"), wave("two").toBuilder().pauseBefore(true).build())),
                hash(PLAN.toBuilder().maxDuration(Duration.ofDays(1)).build()),
                hash(PLAN.toBuilder().name("q").build()),
                hash(PLAN.toBuilder().priority(0).build()),
                hash(plan(wave("one"), approvers("ada"))),
                hash(plan(wave("one"), approvers("bob"))),
                PlanHash.of(PLAN, List.of(group("g", A))),
                PlanHash.of(
                    PLAN,
                    List.of(
                        GROUP.toBuilder()
                            .launchConfig(LaunchSettings.builder().copyTags(true).build())
                            .build())),
                PlanHash.of(PLAN, List.of())))
        .doesNotHaveDuplicates();
  }

  private static String hash(RecoveryPlan plan) {
    return PlanHash.of(plan, List.of(GROUP));
  }

  private static RecoveryPlan plan(Wave... waves) {
    return RecoveryPlan.builder().planId("p").name("p").addWaves(waves).build();
  }

  private static Wave wave(String name) {
    return Wave.builder().name(name).addGroupIds("g").build();
  }

  private static Wave approvers(String... names) {
    return wave("two").toBuilder()
        .approval(ApprovalPolicy.builder().addApprovers(names).build())
        .build();
  }

  private static RecoveryPlan dependingOn(String... names) {
    Wave last = wave("three").toBuilder().dependsOn(new LinkedHashSet<>(List.of(names))).build();
    return plan(wave("one"), wave("two"), last);
  }

  private static ProtectionGroup group(String groupId, String... serverIds) {
    return ProtectionGroup.builder()
        .groupId(groupId)
        .name(groupId)
        .accountId("111122223333")
        .region("eu-west-1")
        .addServerIds(serverIds)
        .build();
  }
}
