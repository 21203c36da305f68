package io.github.drsorchestration.server.gameday;

import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.RecoveryTargets;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.server.gameday.rehearsal.Rehearsal;
import io.github.drsorchestration.server.gameday.rehearsal.RehearsalWorld;
import io.github.drsorchestration.server.gameday.rehearsal.Scripts;
import io.github.drsorchestration.testkit.world.server.PhaseDurations;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shop whose launches take ten minutes and half a minute in the queue: first the database, then
 * two web servers.
 */
public final class Shop {

  public static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");
  public static final Instant START = Instant.parse("2026-03-01T06:20:00Z");

  public static final String DB = "s-0000000000000000a";
  public static final String WEB1 = "s-0000000000000000b";
  public static final String WEB2 = "s-0000000000000000c";

  private Shop() {}

  public static Wave databases() {
    return Wave.builder().name("databases").addGroupIds("db").build();
  }

  public static Wave web() {
    return Wave.builder().name("web").addGroupIds("web").build();
  }

  public static Wave approvedWeb() {
    return Wave.builder()
        .name("web")
        .addGroupIds("web")
        .approval(ApprovalPolicy.builder().build())
        .build();
  }

  /** With a health check and a hook, so that everything can go wrong. */
  public static Wave fullWeb() {
    return Wave.builder()
        .from(approvedWeb())
        .healthCheck(HealthCheck.builder().probe("tcp").build())
        .addAfterHooks(
            Hook.builder().name("dns").type(HookType.LAMBDA).target("switch-dns").build())
        .build();
  }

  public static Rehearsal rehearsal(Wave... waves) {
    return rehearsal(Optional.empty(), waves);
  }

  public static Rehearsal rehearsal(Optional<Duration> approver, Wave... waves) {
    RecoveryPlan plan =
        RecoveryPlan.builder()
            .planId("shop")
            .name("Shop")
            .addWaves(waves)
            .targets(
                new RecoveryTargets(
                    Optional.of(Duration.ofHours(1)), Optional.of(Duration.ofMinutes(15))))
            .build();
    return new Rehearsal(
        plan,
        List.of(group("db", DB), group("web", WEB1, WEB2)),
        StartRequest.builder().planId("shop").kind(ExecutionKind.RECOVERY).by("oscar").build(),
        new RehearsalWorld(
            START,
            START,
            1,
            List.of(server(DB), server(WEB1), server(WEB2)),
            Map.of(),
            List.of(),
            Optional.of(Duration.ofSeconds(30))),
        Scripts.approverAfter(approver));
  }

  /** In which the seed decides how long launches take. */
  public static Rehearsal drawn(long seed, Wave... waves) {
    Rehearsal exact = rehearsal(Optional.of(Duration.ofMinutes(10)), waves);
    RehearsalWorld world = exact.world();
    return exact.with(
        new RehearsalWorld(
            START,
            START,
            seed,
            List.of(
                SimulatedServer.of(DB, PLACE),
                SimulatedServer.of(WEB1, PLACE),
                SimulatedServer.of(WEB2, PLACE)),
            world.quotas(),
            List.of(),
            Optional.empty()));
  }

  private static ProtectionGroup group(String id, String... servers) {
    return ProtectionGroup.builder()
        .groupId(id)
        .name(id)
        .accountId(PLACE.accountId())
        .region(PLACE.region())
        .addServerIds(servers)
        .build();
  }

  private static SimulatedServer server(String id) {
    return SimulatedServer.builder()
        .serverId(id)
        .where(PLACE)
        .phaseDurations(
            new PhaseDurations(
                Duration.ZERO, Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(3)))
        .build();
  }
}
