package io.github.drsorchestration.core.planning.diff;

import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.FailureThreshold;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.RecoveryTargets;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.api.plan.WaveGeneration;
import io.github.drsorchestration.api.plan.WaveOutcome;
import io.github.drsorchestration.core.engine.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PlanDiffTest {

  private static final ApprovalPolicy APPROVAL = ApprovalPolicy.builder().build();

  @Test
  void equal_plans_do_not_differ_whoever_changed_them_when() {
    RecoveryPlan before = plan(wave("a"), wave("b"));
    RecoveryPlan after =
        before.toBuilder()
            .version(7)
            .lastModifiedBy(Actor.of("bob"))
            .lastModifiedDate(Samples.NOW)
            .build();

    assertThat(diff(before, after)).isEmpty();
  }

  @Test
  void dependencies_that_say_what_is_the_default_anyway_are_no_difference() {
    assertThat(diff(plan(wave("a"), wave("b")), plan(wave("a"), wave("b").dependsOn(Set.of("a")))))
        .isEmpty();
  }

  @Test
  void what_the_plan_as_a_whole_promises() {
    RecoveryPlan before = plan(wave("a"));
    RecoveryPlan after =
        before.toBuilder()
            .name("Shop")
            .description("sells")
            .priority(0)
            .maxDuration(Duration.ofHours(36))
            .targets(new RecoveryTargets(Optional.of(Duration.ofHours(4)), Optional.empty()))
            .build();

    assertThat(diff(before, after))
        .containsExactly(
            "NAME: changes the name of the plan from Plan to Shop",
            "DESCRIPTION: changes the description of the plan from none to sells",
            "PRIORITY: changes the priority of the plan from 5 to 0",
            "TARGETS: changes the RTO target of the plan from none to 4 hours",
            "MAX_DURATION: changes the longest duration of the plan from 7 days to 1 day 12 hours");
  }

  @Test
  void conditions_are_told_as_clauses() {
    WaveCondition condition =
        new WaveCondition.AllOf(
            List.of(
                new WaveCondition.KindIs(ExecutionKind.RECOVERY),
                new WaveCondition.Not(new WaveCondition.ParameterIs("scope", "small")),
                new WaveCondition.AnyOf(
                    List.of(
                        new WaveCondition.WaveEndedAs("a", WaveOutcome.COMPLETED),
                        new WaveCondition.Not(
                            new WaveCondition.WaveEndedAs("a", WaveOutcome.FAILED))))));

    assertThat(diff(plan(wave("a")), plan(wave("a").condition(condition))))
        .containsExactly(
            "CONDITION: changes the condition of wave 'a' from none to 'it is a recovery and"
                + " parameter 'scope' is not 'small' and (wave 'a' has ended COMPLETED or wave 'a'"
                + " has not ended FAILED)'");
    assertThat(
            diff(
                plan(wave("a").condition(new WaveCondition.Not(condition))),
                plan(wave("a").condition(new WaveCondition.AllOf(List.of())))))
        .containsExactly(
            "CONDITION: changes the condition of wave 'a' from 'it is not a recovery or"
                + " parameter 'scope' is 'small' or (wave 'a' has not ended COMPLETED and wave 'a'"
                + " has ended FAILED)' to 'always'");
  }

  @Test
  void tags() {
    RecoveryPlan before = plan(wave("a"));

    assertThat(diff(before, before.toBuilder().putTags("Customer", "acme").build()))
        .containsExactly("TAGS: changes the tags of the plan from none to Customer=acme");
  }

  @Test
  void a_wave_that_is_added_between_two_others() {
    assertThat(diff(plan(wave("a"), wave("c")), plan(wave("a"), wave("b"), wave("c"))))
        .containsExactly(
            "WAVE_ADDED: adds wave 'b', which starts after 'a'",
            "DEPENDENCIES: starts wave 'c' after 'b' instead of after 'a'");
  }

  @Test
  void a_wave_that_is_removed() {
    assertThat(diff(plan(wave("a"), wave("b")), plan(wave("b"))))
        .containsExactly(
            "WAVE_REMOVED: removes wave 'a'",
            "DEPENDENCIES: starts wave 'b' at once instead of after 'a'");
  }

  @Test
  void waves_in_another_order() {
    Wave.Builder b = wave("b").dependsOn(Set.of());
    Wave.Builder a = wave("a").dependsOn(Set.of());

    assertThat(diff(plan(a, b), plan(b, a)))
        .containsExactly("WAVES_REORDERED: lists the waves as 'b', 'a' instead of 'a', 'b'");
  }

  @Test
  void a_wave_with_another_name_is_the_same_wave_to_those_that_wait_for_it() {
    RecoveryPlan before = plan(wave("a"), wave("b").dependsOn(Set.of("a")));
    RecoveryPlan after = plan(wave("a").name("data"), wave("b").dependsOn(Set.of("data")));

    assertThat(diff(before, after)).containsExactly("WAVE_RENAMED: renames wave 'a' to 'data'");
  }

  @Test
  void a_wave_with_another_name_and_other_groups_is_another_wave() {
    assertThat(diff(plan(wave("a")), plan(wave("b"))))
        .containsExactly(
            "WAVE_REMOVED: removes wave 'a'", "WAVE_ADDED: adds wave 'b', which starts at once");
  }

  @Test
  void the_groups_and_servers_of_a_wave() {
    assertThat(
            diff(
                plan(wave("a").addGroupIds("old")),
                plan(wave("a").addGroupIds("new").addServerIds(id("1")))))
        .containsExactly(
            "GROUP_ADDED: adds group 'new' to wave 'a'",
            "GROUP_REMOVED: removes group 'old' from wave 'a'",
            "SERVERS: changes the servers of wave 'a' from all members of its groups to "
                + id("1"));
  }

  @Test
  void servers_in_another_order_are_the_same_servers() {
    assertThat(
            diff(
                plan(wave("a").addServerIds(id("1"), id("2"))),
                plan(wave("a").addServerIds(id("2"), id("1")))))
        .isEmpty();
  }

  @Test
  void the_approval_before_a_wave() {
    assertThat(changed(it -> it.approval(APPROVAL)))
        .containsExactly("APPROVAL_ADDED: adds an approval before wave 'a'");
    assertThat(diff(plan(wave("a").approval(APPROVAL)), plan(wave("a"))))
        .containsExactly("APPROVAL_REMOVED: removes the approval before wave 'a'");
    assertThat(
            diff(
                plan(wave("a").approval(APPROVAL)),
                plan(
                    wave("a")
                        .approval(
                            ApprovalPolicy.builder()
                                .expiresAfter(Duration.ofHours(2))
                                .addApprovers("bob", "ann")
                                .build()))))
        .containsExactly(
            "APPROVAL_CHANGED: changes the time for the approval before wave 'a' from 1 day to 2"
                + " hours",
            "APPROVAL_CHANGED: changes the approvers before wave 'a' from anyone but the requester"
                + " to ann, bob");
  }

  @Test
  void the_hooks_around_a_wave_whose_parameters_may_be_secret() {
    assertThat(changed(it -> it.addBeforeHooks(hook("h", "v1").build())))
        .containsExactly("HOOK_ADDED: adds hook 'h' before wave 'a'");
    assertThat(
            diff(
                plan(wave("a").addAfterHooks(hook("h", "v1").build(), hook("i", "v1").build())),
                plan(
                    wave("a")
                        .addAfterHooks(
                            hook("i", "v2").build(), hook("h", "v1").required(false).build()))))
        .containsExactly(
            "HOOKS_REORDERED: runs the hooks after wave 'a' as 'i', 'h' instead of 'h', 'i'",
            "HOOK_CHANGED: changes the parameters 'key' of hook 'i' after wave 'a'",
            "HOOK_CHANGED: changes the weight of a failure of hook 'h' after wave 'a' from fatal to"
                + " only on record");
    assertThat(
            diff(
                plan(wave("a")).toBuilder().addAfterTermination(hook("h", "v1").build()).build(),
                plan(wave("a"))))
        .containsExactly("HOOK_REMOVED: removes hook 'h' after a termination");
  }

  @Test
  void the_health_check_of_a_wave() {
    HealthCheck tcp = HealthCheck.builder().probe("tcp").putParameters("port", "80").build();
    HealthCheck http = HealthCheck.builder().probe("http").timeout(Duration.ofMinutes(5)).build();

    assertThat(changed(it -> it.healthCheck(tcp)))
        .containsExactly("HEALTH_CHECK_ADDED: adds the health check 'tcp' to wave 'a'");
    assertThat(diff(plan(wave("a").healthCheck(tcp)), plan(wave("a"))))
        .containsExactly("HEALTH_CHECK_REMOVED: removes the health check from wave 'a'");
    assertThat(diff(plan(wave("a").healthCheck(tcp)), plan(wave("a").healthCheck(http))))
        .containsExactly(
            "HEALTH_CHECK_CHANGED: changes the health probe of wave 'a' from tcp to http",
            "HEALTH_CHECK_CHANGED: changes the time to become healthy of wave 'a' from 10 minutes"
                + " to 5 minutes",
            "HEALTH_CHECK_CHANGED: changes the parameters 'port' of the health check of wave 'a'");
  }

  @Test
  void how_a_wave_runs_and_fails() {
    assertThat(
            changed(
                it ->
                    it.pauseBefore(true)
                        .timeout(Duration.ofHours(2))
                        .onFailure(OnFailure.PAUSE)
                        .failureThreshold(FailureThreshold.percent(10))
                        .splitting(false)
                        .addOptionalServerIds(id("1"))
                        .condition(new WaveCondition.KindIs(ExecutionKind.DRILL))))
        .containsExactly(
            "OPTIONAL_SERVERS: changes the optional servers of wave 'a' from none to " + id("1"),
            "CONDITION: changes the condition of wave 'a' from none to 'it is a drill'",
            "TIMEOUT: changes the timeout of wave 'a' from 4 hours to 2 hours",
            "ON_FAILURE: changes the reaction to a failure of wave 'a' from STOP to PAUSE",
            "FAILURE_THRESHOLD: changes the failure threshold of wave 'a' from 0 to 10%",
            "SPLITTING: changes the jobs of wave 'a' from as many as it takes to a single one",
            "PAUSE_ADDED: adds a pause before wave 'a'");
  }

  @Test
  void waves_that_are_generated() {
    WaveGeneration generation = WaveGeneration.builder().addGroupIds("g").build();
    RecoveryPlan before = generated(generation);

    assertThat(
            diff(
                before,
                generated(
                    WaveGeneration.builder()
                        .addGroupIds("h")
                        .tagKey("tier")
                        .approval(APPROVAL)
                        .build())))
        .containsExactly(
            "WAVE_GENERATION: makes the waves from tag 'tier' instead of from tag 'dr:wave'",
            "GROUP_ADDED: adds group 'h' to each generated wave",
            "GROUP_REMOVED: removes group 'g' from each generated wave",
            "APPROVAL_ADDED: adds an approval before each generated wave");
    assertThat(diff(before, plan(wave("a"))))
        .containsExactly(
            "WAVE_GENERATION: makes the waves as they are listed instead of from tag 'dr:wave'",
            "GROUP_REMOVED: no longer generates waves from groups 'g'",
            "WAVE_ADDED: adds wave 'a', which starts at once");
  }

  @Test
  void a_change_names_its_wave() {
    assertThat(PlanDiff.between(plan(wave("a")), plan(wave("a").pauseBefore(true))))
        .extracting(PlanChange::wave)
        .containsExactly(Optional.of("a"));
  }

  private static List<String> changed(UnaryOperator<Wave.Builder> change) {
    return diff(plan(wave("a")), plan(change.apply(wave("a"))));
  }

  private static List<String> diff(RecoveryPlan before, RecoveryPlan after) {
    return PlanDiff.between(before, after).stream().map(PlanChange::toString).toList();
  }

  private static RecoveryPlan generated(WaveGeneration generation) {
    return RecoveryPlan.builder().planId("p").name("Plan").generatedWaves(generation).build();
  }

  private static RecoveryPlan plan(Wave.Builder... waves) {
    RecoveryPlan.Builder plan = RecoveryPlan.builder().planId("p").name("Plan");
    for (Wave.Builder wave : waves) {
      plan.addWaves(wave.build());
    }
    return plan.build();
  }

  private static Wave.Builder wave(String name) {
    return Wave.builder().name(name).addGroupIds("g-" + name);
  }

  private static Hook.Builder hook(String name, String value) {
    return Hook.builder()
        .name(name)
        .type(HookType.HTTP)
        .target("https://h.example")
        .putParameters("key", value);
  }
}
