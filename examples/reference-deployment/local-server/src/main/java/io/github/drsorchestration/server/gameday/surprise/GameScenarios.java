package io.github.drsorchestration.server.gameday.surprise;

import io.github.drsorchestration.api.failure.NotFoundException;
import java.time.Duration;
import java.util.List;

/** The scenarios that there are. */
public final class GameScenarios {

  private static final String LOST = "The Region of the sources is lost. ";

  /** In an order for people: the plain one first. */
  public static final List<GameScenario> ALL =
      List.of(
          new GameScenario(
              "region-lost",
              "Loss of a Region",
              LOST + "Bring the application back.",
              "The plan as it is: approvals, pauses, and how long it takes.",
              List.of()),
          new GameScenario(
              "recovery-region-unreachable",
              "The recovery Region does not answer",
              LOST + "Where you recover to, the API is unreliable too.",
              "Waiting with nerve, and looking before repeating.",
              Surprise.of(SurpriseKind.REGION_UNREACHABLE).lasting(Duration.ofMinutes(40))),
          new GameScenario(
              "account-denied",
              "An account is denied",
              LOST + "Last night somebody tidied up IAM roles.",
              "Finding out why nothing starts, having it repaired, retrying.",
              Surprise.of(SurpriseKind.ACCOUNT_DENIED).lasting(Duration.ofMinutes(45))),
          new GameScenario(
              "snapshots-corrupted",
              "Corrupted snapshots",
              LOST + "It was an attack, and not all disks are sound.",
              "Retrying from an earlier recovery point, and what that costs in data.",
              Surprise.of(SurpriseKind.SNAPSHOTS_CORRUPTED)),
          new GameScenario(
              "no-recovery-points",
              "No usable recovery points",
              LOST + "Of some servers the backups cannot be trusted.",
              "Deciding what the application can do without.",
              Surprise.of(SurpriseKind.NO_RECOVERY_POINTS)),
          new GameScenario(
              "slow-zone",
              "A slow Availability Zone",
              LOST + "Everybody recovers today.",
              "Extending in time, instead of starting again.",
              Surprise.of(SurpriseKind.ZONE_SLOW)),
          new GameScenario(
              "no-capacity",
              "No capacity",
              LOST + "Everybody recovers today, and instances are scarce.",
              "Retrying when there is room, or going on without.",
              Surprise.of(SurpriseKind.LAUNCHES_FAIL).lasting(Duration.ofMinutes(30))),
          new GameScenario(
              "approver-on-holiday",
              "An approver on holiday",
              LOST + "It is the middle of August.",
              "Knowing who else may approve.",
              Surprise.of(SurpriseKind.APPROVER_AWAY)),
          new GameScenario(
              "quota-too-small",
              "A quota that is too small",
              LOST + "The account has been there for long, and nobody has looked at it.",
              "Which servers come first when not all can.",
              Surprise.of(SurpriseKind.QUOTA_SHORT)),
          new GameScenario(
              "replication-stalled",
              "Stalled replication",
              LOST + "An alarm of this morning was not read.",
              "Judging how much data is lost, and telling the business.",
              Surprise.of(SurpriseKind.REPLICATION_STALLED)),
          new GameScenario(
              "unhealthy",
              "Launched, and not healthy",
              LOST + "The last release was not rehearsed.",
              "Telling a server that needs time from one that needs help.",
              Surprise.of(SurpriseKind.UNHEALTHY).lasting(Duration.ofMinutes(60))),
          new GameScenario(
              "hooks-fail",
              "Hooks fail",
              LOST + "The script that switches DNS was changed last week.",
              "Doing by hand what the automation does not.",
              Surprise.of(SurpriseKind.HOOKS_FAIL).lasting(Duration.ofMinutes(90))));

  private GameScenarios() {}

  public static GameScenario get(String scenarioId) {
    return ALL.stream()
        .filter(it -> it.scenarioId().equals(scenarioId))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("scenario", scenarioId));
  }
}
