package io.github.drsorchestration.springboot.drs;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.RecoveryTargets;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.Optional;

/** A shop: its databases, and after an approval its web servers. */
public final class Sample {

  static final AccountRegion IRELAND = new AccountRegion("111122223333", "eu-west-1");

  private static final Actor SETUP = Actor.of("sample");
  private static final String[] DATABASES = {"s-00000000000000db1", "s-00000000000000db2"};
  private static final String[] WEB = {"s-0000000000000web1", "s-0000000000000web2"};

  private Sample() {}

  /** Where its servers are replicated to. */
  public static WorldBuilder world() {
    WorldBuilder world = SimulatedWorld.builder().jobPending(Duration.ofSeconds(30));
    for (String[] servers : new String[][] {DATABASES, WEB}) {
      for (String server : servers) {
        world =
            world.server(
                SimulatedServer.builder()
                    .serverId(server)
                    .where(IRELAND)
                    .launchDuration(Duration.ofMinutes(3))
                    .build());
      }
    }
    return world;
  }

  static void createIn(DrsOrchestrator orchestrator) {
    try {
      orchestrator.groups().create(group("databases", DATABASES), SETUP);
      orchestrator.groups().create(group("web", WEB), SETUP);
      orchestrator.plans().create(plan(), SETUP);
    } catch (AlreadyExistsException e) {
      // A start before this one has created them.
    }
  }

  private static ProtectionGroup group(String name, String... serverIds) {
    return ProtectionGroup.builder()
        .groupId(name)
        .name(name)
        .accountId(IRELAND.accountId())
        .region(IRELAND.region())
        .addServerIds(serverIds)
        .build();
  }

  private static RecoveryPlan plan() {
    return RecoveryPlan.builder()
        .planId("shop")
        .name("Shop")
        .targets(new RecoveryTargets(Optional.of(Duration.ofHours(2)), Optional.empty()))
        .addWaves(Wave.builder().name("databases").addGroupIds("databases").build())
        .addWaves(
            Wave.builder()
                .name("web")
                .addGroupIds("web")
                .approval(ApprovalPolicy.builder().build())
                .build())
        .build();
  }
}
