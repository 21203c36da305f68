package io.github.drsorchestration.aws.survival;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.dynamodb.DynamoStores;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Small applications in two accounts, each with a plan of its own: four waves, two of them at once.
 */
final class Applications {

  private static final List<String> TIERS = List.of("data", "cache", "apps", "webs");
  private static final int SERVERS_PER_TIER = 3;
  private static final AccountRegion AT_HOME =
      new AccountRegion(ProcessArguments.HOME, "eu-west-1");
  private static final AccountRegion ABROAD = new AccountRegion("444455556666", "eu-central-1");

  private Applications() {}

  static WorldBuilder world(int applications, long seed) {
    WorldBuilder world = SimulatedWorld.builder().seed(seed);
    for (int application = 0; application < applications; application++) {
      for (String tier : TIERS) {
        for (String serverId : servers(application, tier)) {
          world.server(
              SimulatedServer.builder()
                  .serverId(serverId)
                  .where(where(tier))
                  .launchDuration(Duration.ofSeconds(90))
                  .build());
        }
      }
    }
    return world;
  }

  static String planId(int application) {
    return "application-" + application;
  }

  static List<String> servers(int application) {
    return TIERS.stream().flatMap(tier -> servers(application, tier).stream()).toList();
  }

  static void install(int applications, DynamoStores stores) {
    stores
        .targetAccounts()
        .create(
            TargetAccount.builder()
                .accountId(ABROAD.accountId())
                .roleArn("arn:aws:iam::" + ABROAD.accountId() + ":role/drs-orchestration")
                .build());
    for (int application = 0; application < applications; application++) {
      for (String tier : TIERS) {
        stores.protectionGroups().create(group(application, tier));
      }
      stores.recoveryPlans().create(plan(application));
    }
  }

  private static RecoveryPlan plan(int application) {
    RecoveryPlan.Builder plan =
        RecoveryPlan.builder().planId(planId(application)).name(planId(application));
    for (String tier : TIERS) {
      Wave.Builder wave = Wave.builder().name(tier).addGroupIds(groupId(application, tier));
      switch (tier) {
        case "data", "cache" -> wave.dependsOn(Set.of());
        case "apps" -> wave.dependsOn(Set.of("data", "cache"));
        default -> wave.dependsOn(Set.of("apps"));
      }
      plan.addWaves(wave.build());
    }
    return plan.build();
  }

  private static ProtectionGroup group(int application, String tier) {
    return ProtectionGroup.builder()
        .groupId(groupId(application, tier))
        .name(groupId(application, tier))
        .accountId(where(tier).accountId())
        .region(where(tier).region())
        .addAllServerIds(servers(application, tier))
        .build();
  }

  private static String groupId(int application, String tier) {
    return tier + "-" + application;
  }

  private static AccountRegion where(String tier) {
    return tier.equals("data") || tier.equals("apps") ? AT_HOME : ABROAD;
  }

  private static List<String> servers(int application, String tier) {
    List<String> ids = new ArrayList<>();
    for (int n = 0; n < SERVERS_PER_TIER; n++) {
      ids.add(
          String.format(
              Locale.ROOT, "s-%s%09d%0" + (8 - tier.length()) + "d", tier, application, n));
    }
    return ids;
  }
}
