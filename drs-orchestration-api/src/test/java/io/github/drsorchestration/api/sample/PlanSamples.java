package io.github.drsorchestration.api.sample;

import static io.github.drsorchestration.api.sample.ServerSamples.DATABASE;
import static io.github.drsorchestration.api.sample.ServerSamples.NOON;
import static io.github.drsorchestration.api.sample.ServerSamples.WEB;

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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans, waves and what they consist of. */
public final class PlanSamples {

  public static final Hook HOOK =
      Hook.builder().name("dns").type(HookType.LAMBDA).target("switch-dns").build();

  public static final Wave WAVE =
      Wave.builder().name("databases").addGroupIds("pg-databases").build();

  public static final RecoveryPlan PLAN =
      RecoveryPlan.builder()
          .planId("shop")
          .name("Web shop")
          .addWaves(WAVE, Wave.builder().name("web").addGroupIds("pg-web").build())
          .build();

  private static final ApprovalPolicy APPROVAL =
      ApprovalPolicy.builder()
          .expiresAfter(Duration.ofHours(2))
          .addApprovers("carol", "bob")
          .instructions("Look at the dashboard")
          .build();

  private static final HealthCheck HEALTH_CHECK =
      HealthCheck.builder()
          .probe("http")
          .putParameters("path", "/health")
          .timeout(Duration.ofMinutes(3))
          .build();

  private static final WaveCondition CONDITION =
      new WaveCondition.AllOf(
          List.of(
              new WaveCondition.KindIs(ExecutionKind.RECOVERY),
              new WaveCondition.Not(new WaveCondition.ParameterIs("scope", "small")),
              new WaveCondition.AnyOf(
                  List.of(
                      new WaveCondition.WaveEndedAs("network", WaveOutcome.COMPLETED),
                      new WaveCondition.WaveEndedAs("network", WaveOutcome.PARTIAL)))));

  private PlanSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        Sample.of(ApprovalPolicy.class, APPROVAL, ApprovalPolicy.builder().build()),
        Sample.plain(
            FailureThreshold.class, FailureThreshold.percent(10), FailureThreshold.servers(2)),
        Sample.of(
            HealthCheck.class, HEALTH_CHECK, HealthCheck.builder().probe("http").build(), "probe"),
        Sample.of(Hook.class, fullHook(), HOOK, "name", "type", "target"),
        Sample.of(
            RecoveryTargets.class,
            new RecoveryTargets(
                Optional.of(Duration.ofMinutes(90)), Optional.of(Duration.ofMinutes(5))),
            RecoveryTargets.NONE),
        Sample.allRequired(WaveCondition.class, CONDITION, "type", "conditions"),
        wave(),
        generation(),
        plan(),
        generatedPlan());
  }

  static Hook fullHook() {
    return Hook.builder()
        .from(HOOK)
        .putParameters("zone", "shop.example")
        .putListParameters("names", List.of("www, shop", "api"))
        .inWavePlace(true)
        .timeout(Duration.ofMinutes(5))
        .required(false)
        .build();
  }

  private static Sample<Wave> wave() {
    return Sample.of(
        Wave.class,
        WAVE.toBuilder()
            .description("Before everything else")
            .addServerIds(WEB, DATABASE)
            .dependsOn(Set.of("storage", "network"))
            .condition(CONDITION)
            .approval(APPROVAL)
            .pauseBefore(true)
            .addBeforeHooks(fullHook())
            .addAfterHooks(Hook.builder().from(HOOK).name("mail").build())
            .healthCheck(HEALTH_CHECK)
            .timeout(Duration.ofMinutes(45))
            .onFailure(OnFailure.CONTINUE)
            .failureThreshold(FailureThreshold.percent(10))
            .addOptionalServerIds(WEB)
            .splitting(false)
            .build(),
        WAVE,
        "name",
        "groupIds");
  }

  private static Sample<WaveGeneration> generation() {
    return Sample.of(
        WaveGeneration.class,
        WaveGeneration.builder()
            .addGroupIds("pg-databases")
            .tagKey("order")
            .approval(APPROVAL)
            .healthCheck(HEALTH_CHECK)
            .timeout(Duration.ofMinutes(45))
            .onFailure(OnFailure.PAUSE)
            .failureThreshold(FailureThreshold.servers(1))
            .build(),
        WaveGeneration.builder().addGroupIds("pg-databases").build(),
        "groupIds");
  }

  private static Sample<RecoveryPlan> plan() {
    return Sample.of(
        RecoveryPlan.class,
        PLAN.toBuilder()
            .description("Sells things")
            .targets(new RecoveryTargets(Optional.of(Duration.ofHours(1)), Optional.empty()))
            .maxDuration(Duration.ofHours(12))
            .priority(0)
            .addAfterTermination(HOOK)
            .putTags("Customer", "acme")
            .version(4)
            .createdDate(NOON.minusSeconds(60))
            .createdBy(Actor.of("ann"))
            .lastModifiedDate(NOON)
            .lastModifiedBy(Actor.of("bob"))
            .lastModifiedReason("the shop moved")
            .build(),
        PLAN,
        "planId",
        "name",
        "waves");
  }

  private static Sample<RecoveryPlan> generatedPlan() {
    RecoveryPlan minimal =
        RecoveryPlan.builder()
            .planId("shop")
            .name("Web shop")
            .generatedWaves(WaveGeneration.builder().addGroupIds("pg-databases").build())
            .build();
    return Sample.of(
            RecoveryPlan.class,
            minimal.toBuilder().version(1).build(),
            minimal,
            "planId",
            "name",
            "generatedWaves")
        .named("RecoveryPlanWithGeneratedWaves");
  }
}
