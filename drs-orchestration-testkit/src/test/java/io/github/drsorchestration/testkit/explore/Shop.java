package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.RecoveryTargets;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A plan of two waves: one database, then two web servers, each launched within a minute. */
final class Shop {

  static final String PLAN = "shop";
  static final String DATABASE = "s-00000000000000db1";
  static final String WEB_1 = "s-0000000000000web1";
  static final String WEB_2 = "s-0000000000000web2";
  static final Duration LAUNCH = Duration.ofMinutes(1);

  private static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");

  private Shop() {}

  /** The web servers wait for the database. */
  static Simulation inOrder(long seed) {
    return simulation(seed, Set.of("databases"));
  }

  /** Nobody waits for anybody. */
  static Simulation sideBySide(long seed) {
    return simulation(seed, Set.of());
  }

  private static Simulation simulation(long seed, Set<String> webDependsOn) {
    SimulatedWorld world =
        SimulatedWorld.builder()
            .seed(seed)
            .jobPending(Duration.ofSeconds(30))
            .server(server(DATABASE))
            .server(server(WEB_1))
            .server(server(WEB_2))
            .build();
    return Simulation.of(world)
        .with(group("databases", DATABASE), group("web", WEB_1, WEB_2))
        .with(
            RecoveryPlan.builder()
                .planId(PLAN)
                .name("Shop")
                .targets(new RecoveryTargets(Optional.of(Duration.ofMinutes(10)), Optional.empty()))
                .addWaves(Wave.builder().name("databases").addGroupIds("databases").build())
                .addWaves(
                    Wave.builder().name("web").addGroupIds("web").dependsOn(webDependsOn).build())
                .build());
  }

  private static SimulatedServer server(String id) {
    return SimulatedServer.builder().serverId(id).where(PLACE).launchDuration(LAUNCH).build();
  }

  private static ProtectionGroup group(String name, String... servers) {
    return ProtectionGroup.builder()
        .groupId(name)
        .name(name)
        .accountId(PLACE.accountId())
        .region(PLACE.region())
        .addServerIds(servers)
        .build();
  }
}
