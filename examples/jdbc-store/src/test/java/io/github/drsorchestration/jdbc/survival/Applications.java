package io.github.drsorchestration.jdbc.survival;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.jdbc.JdbcStores;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Small applications, each with a plan of three waves, two of which go at once. */
final class Applications {

  static final AccountRegion WHERE = new AccountRegion("111122223333", "eu-west-1");

  private static final List<String> TIERS = List.of("data", "cache", "webs");
  private static final int SERVERS = 2;

  private Applications() {}

  static WorldBuilder world(int applications) {
    WorldBuilder world = SimulatedWorld.builder().seed(1);
    for (String serverId : servers(applications)) {
      world.server(
          SimulatedServer.builder()
              .serverId(serverId)
              .where(WHERE)
              .launchDuration(Duration.ofSeconds(90))
              .build());
    }
    return world;
  }

  static List<String> servers(int applications) {
    return IntStream.range(0, applications)
        .boxed()
        .flatMap(application -> TIERS.stream().flatMap(tier -> servers(application, tier).stream()))
        .toList();
  }

  static String planId(int application) {
    return "application-" + application;
  }

  static void install(int applications, JdbcStores stores) {
    for (int application = 0; application < applications; application++) {
      RecoveryPlan.Builder plan =
          RecoveryPlan.builder().planId(planId(application)).name(planId(application));
      for (String tier : TIERS) {
        stores.protectionGroups().create(group(application, tier));
        Wave.Builder wave = Wave.builder().name(tier).addGroupIds(tier + "-" + application);
        plan.addWaves(
            wave.dependsOn(tier.equals("webs") ? Set.of("data", "cache") : Set.of()).build());
      }
      stores.recoveryPlans().create(plan.build());
    }
  }

  private static ProtectionGroup group(int application, String tier) {
    return ProtectionGroup.builder()
        .groupId(tier + "-" + application)
        .name(tier + "-" + application)
        .accountId(WHERE.accountId())
        .region(WHERE.region())
        .addAllServerIds(servers(application, tier))
        .build();
  }

  private static List<String> servers(int application, String tier) {
    int first = 100 * application + 10 * TIERS.indexOf(tier);
    return IntStream.range(first, first + SERVERS).mapToObj("s-%017d"::formatted).toList();
  }
}
