package io.github.drsorchestration.lambda;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.dynamodb.DynamoStores;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;

/** A shop in Virginia that is recovered in Ohio, its databases once somebody has approved. */
final class Shop {

  static final String DATABASE = "s-00000000000000db1";
  static final String WEB = "s-0000000000000web1";

  /** The example of the requirements, letter by letter. */
  static final String FAILOVER =
      """
      {
        "Customer": "customer-name",
        "Environment": "production",
        "Operation": "failover",
        "Regions": ["us-east-1"],
        "DRRegions": ["us-east-2"],
        "ApprovalMode": "required",
        "Waves": "all"
      }
      """;

  static final String FAILBACK = FAILOVER.replace("failover", "failback");

  private static final AccountRegion VIRGINIA = new AccountRegion(Office.ACCOUNT, "us-east-1");
  private static final AccountRegion OHIO = new AccountRegion(Office.ACCOUNT, "us-east-2");

  private Shop() {}

  static WorldBuilder world() {
    WorldBuilder world = SimulatedWorld.builder().place(VIRGINIA);
    for (String id : List.of(DATABASE, WEB)) {
      world.server(
          SimulatedServer.builder()
              .serverId(id)
              .where(OHIO)
              .origin(VIRGINIA)
              .originInstanceId("i-" + id.substring(2))
              .initialSync(Duration.ofMinutes(30))
              .reverseSync(Duration.ofMinutes(30))
              .build());
    }
    return world;
  }

  static void create(DynamoStores stores) {
    stores.protectionGroups().create(group("databases", DATABASE));
    stores.protectionGroups().create(group("web", WEB));
    stores
        .recoveryPlans()
        .create(
            RecoveryPlan.builder()
                .planId("shop")
                .name("Shop")
                .putTags("Customer", "customer-name")
                .putTags("Environment", "production")
                .addWaves(
                    Wave.builder()
                        .name("databases")
                        .addGroupIds("databases")
                        .approval(ApprovalPolicy.builder().build())
                        .build(),
                    Wave.builder().name("web").addGroupIds("web").build())
                .build());
  }

  private static ProtectionGroup group(String name, String serverId) {
    return ProtectionGroup.builder()
        .groupId(name)
        .name(name)
        .accountId(OHIO.accountId())
        .region(OHIO.region())
        .addServerIds(serverId)
        .build();
  }
}
