package io.github.drsorchestration.api.sample;

import static io.github.drsorchestration.api.sample.ServerSamples.NOON;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.disaster.Disaster;
import io.github.drsorchestration.api.disaster.DisasterPlan;
import io.github.drsorchestration.api.disaster.DisasterReport;
import io.github.drsorchestration.api.disaster.DisasterRequest;
import io.github.drsorchestration.api.disaster.DisasterStatus;
import io.github.drsorchestration.api.disaster.PlanReport;
import io.github.drsorchestration.api.disaster.PlanStart;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.request.DisasterPart;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.execution.request.WaitUntil;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.RpoReference;
import io.github.drsorchestration.api.report.RpoResult;
import io.github.drsorchestration.api.report.RtoResult;
import io.github.drsorchestration.api.report.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Many plans as one disaster. */
public final class DisasterSamples {

  public static final DisasterPart PART =
      new DisasterPart(
          "fire",
          "Ireland is down",
          Optional.of(Duration.ofHours(4)),
          List.of("directory", "shop"),
          Map.of("directory", "exec-0"),
          WaitUntil.ENDED);

  private static final RtoResult RTO =
      new RtoResult(
          Optional.of(Duration.ofHours(4)),
          Optional.of(Duration.ofHours(1)),
          Optional.of(Duration.ofMinutes(50)),
          Verdict.MET);

  private static final RpoResult RPO =
      new RpoResult(
          Optional.of(Duration.ofMinutes(5)),
          Optional.empty(),
          Optional.empty(),
          0,
          RpoReference.DECLARATION,
          Verdict.NOT_REACHED);

  private static final DisasterPlan PLAN =
      new DisasterPlan(
          "shop",
          Optional.of("exec-1"),
          Optional.of(ExecutionStatus.PAUSED),
          Set.of("directory"),
          12,
          3,
          Optional.of("no such plan"));

  private static final PlanReport PLAN_REPORT =
      new PlanReport(
          "shop",
          Optional.of("exec-1"),
          Optional.of(ExecutionStatus.COMPLETED),
          Set.of("directory"),
          Optional.of(NOON),
          Optional.of(RTO),
          Optional.of(RPO),
          Map.of(ServerStatus.RECOVERED, 12),
          true);

  private DisasterSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        Sample.of(
            DisasterPart.class,
            PART,
            new DisasterPart(
                "fire", "Ireland is down", Optional.empty(), List.of(), Map.of(), WaitUntil.ENDED),
            "disasterId",
            "name",
            "waitUntil"),
        planStart(),
        request(),
        Sample.of(
            DisasterPlan.class,
            PLAN,
            new DisasterPlan(
                "shop", Optional.empty(), Optional.empty(), Set.of(), 0, 0, Optional.empty()),
            "planId"),
        disaster(),
        Sample.of(
            PlanReport.class,
            PLAN_REPORT,
            new PlanReport(
                "shop",
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                false),
            "planId"),
        report());
  }

  private static Sample<PlanStart> planStart() {
    return Sample.of(
        PlanStart.class,
        PlanStart.builder()
            .planId("shop")
            .priority(0)
            .addAfter("directory")
            .waitUntil(WaitUntil.ENDED)
            .policy(StartPolicy.ALL_OR_NOTHING)
            .addWaves("web")
            .putParameters("scope", "all")
            .recoveryPoint(RequestSamples.CHOICE)
            .addOverrides(RequestSamples.FINDING_OVERRIDE)
            .build(),
        PlanStart.of("shop"),
        "planId");
  }

  private static Sample<DisasterRequest> request() {
    DisasterRequest minimal =
        DisasterRequest.builder()
            .name("Ireland is down")
            .kind(ExecutionKind.RECOVERY)
            .by("ann")
            .addPlans(PlanStart.of("shop"))
            .build();
    return Sample.of(
        DisasterRequest.class,
        minimal.toBuilder()
            .disasterId("fire")
            .reason("the Region is gone")
            .declaredAt(NOON)
            .rtoTarget(Duration.ofHours(4))
            .source(EntryPoint.REST)
            .build(),
        minimal,
        "name",
        "kind",
        "by",
        "plans");
  }

  private static Sample<Disaster> disaster() {
    Disaster minimal =
        Disaster.builder()
            .disasterId("fire")
            .name("Ireland is down")
            .kind(ExecutionKind.RECOVERY)
            .by("ann")
            .declaredAt(NOON)
            .status(DisasterStatus.RUNNING)
            .build();
    return Sample.of(
        Disaster.class,
        minimal.toBuilder()
            .reason("the Region is gone")
            .rtoTarget(Duration.ofHours(4))
            .endedAt(NOON.plusSeconds(3_600))
            .addPlans(PLAN)
            .build(),
        minimal,
        "disasterId",
        "name",
        "kind",
        "by",
        "declaredAt",
        "status");
  }

  private static Sample<DisasterReport> report() {
    DisasterReport minimal =
        DisasterReport.builder()
            .generatedAt(NOON)
            .disasterId("fire")
            .name("Ireland is down")
            .kind(ExecutionKind.RECOVERY)
            .startedBy(Actor.of("ann"))
            .declaredAt(NOON)
            .status(DisasterStatus.RUNNING)
            .rto(RTO)
            .verified(true)
            .build();
    return Sample.of(
        DisasterReport.class,
        minimal.toBuilder()
            .schemaVersion(2)
            .reason("the Region is gone")
            .endedAt(NOON.plusSeconds(3_600))
            .putServerCounts(ServerStatus.RECOVERED, 12)
            .addPlans(PLAN_REPORT)
            .build(),
        minimal,
        "generatedAt",
        "disasterId",
        "name",
        "kind",
        "startedBy",
        "declaredAt",
        "status",
        "rto",
        "verified");
  }
}
