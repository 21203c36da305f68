package io.github.drsorchestration.api.sample;

import static io.github.drsorchestration.api.sample.ServerSamples.NOON;
import static io.github.drsorchestration.api.sample.ServerSamples.WEB;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.CutoverFacts;
import io.github.drsorchestration.api.execution.CutoverServer;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.FollowUp;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.request.FailbackChoice;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ServerReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The way home of what was recovered. */
final class FailbackSamples {

  private static final AccountRegion ORIGIN = new AccountRegion("111122223333", "eu-central-1");

  static final FailbackChoice CHOICE =
      FailbackChoice.builder()
          .executionId("exec-0")
          .syncWithin(Duration.ofDays(3))
          .cutover(ApprovalPolicy.builder().expiresAfter(Duration.ofDays(2)).build())
          .reprotect(false)
          .cleanUp(true)
          .build();

  static final FollowUp FOLLOW_UP =
      new FollowUp(
          Actor.of("ann"),
          NOON,
          NOON.plus(Duration.ofDays(14)),
          Optional.of(NOON.plus(Duration.ofHours(5))));

  private static final ServerFailback BEGUN =
      ServerFailback.builder()
          .instanceId("i-0aa11bb22cc33dd44")
          .since(NOON)
          .nextLookAt(NOON)
          .build();

  static final ServerFailback FAILBACK =
      BEGUN.toBuilder()
          .origin(ORIGIN)
          .stage(FailbackStage.RESYNCING)
          .production(ProductionSide.ORIGIN)
          .reversalAskedAt(NOON)
          .reversed(new ServerReference(ORIGIN, WEB))
          .syncPercent(40)
          .lag(Duration.ofSeconds(12))
          .syncedAt(NOON.plus(Duration.ofHours(9)))
          .problem("the replication has stalled: AGENT_NOT_SEEN")
          .extendedBy(Duration.ofDays(1))
          .inSyncAt(NOON.plus(Duration.ofHours(4)))
          .movedAt(NOON.plus(Duration.ofHours(5)))
          .protectedAt(NOON.plus(Duration.ofHours(10)))
          .build();

  private static final CutoverServer LATE =
      new CutoverServer(
          WEB,
          "web",
          "frontends",
          FailbackStage.SYNCING,
          Optional.of(Duration.ofMinutes(20)),
          Optional.of(40),
          Optional.of("the replication has stalled: AGENT_NOT_SEEN"));

  static final CutoverFacts CUTOVER =
      new CutoverFacts(
          3,
          2,
          Optional.of(Duration.ofSeconds(12)),
          List.of(LATE),
          "2 of 3 servers are in sync, at most 12 s behind.");

  private FailbackSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        Sample.of(FailbackChoice.class, CHOICE, FailbackChoice.DEFAULT),
        Sample.of(
            FollowUp.class,
            FOLLOW_UP,
            new FollowUp(Actor.of("ann"), NOON, FOLLOW_UP.deadline(), Optional.empty()),
            "requestedBy",
            "requestedAt",
            "deadline"),
        Sample.of(ServerFailback.class, FAILBACK, BEGUN, "instanceId", "since", "nextLookAt"),
        Sample.of(
            CutoverServer.class,
            LATE,
            new CutoverServer(
                WEB,
                "web",
                "frontends",
                FailbackStage.SYNCING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            "serverId",
            "name",
            "wave",
            "stage"),
        Sample.of(
            CutoverFacts.class,
            CUTOVER,
            new CutoverFacts(0, 0, Optional.empty(), List.of(), CUTOVER.text()),
            "text"));
  }
}
