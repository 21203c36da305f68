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

/**
 * A shop in Virginia that is recovered in Ohio, its databases once somebody has approved. Every
 * test has its own, as they share a deployment.
 */
enum Shop {
  /** The one of the requirements. */
  EXAMPLE("customer-name", "0"),
  KILLED("killed", "1"),
  LONG("long", "2"),
  STOPPED("stopped", "3");

  /** The example of the requirements, letter by letter. */
  private static final String FAILOVER =
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

  private static final AccountRegion VIRGINIA = new AccountRegion(Office.ACCOUNT, "us-east-1");
  private static final AccountRegion OHIO = new AccountRegion(Office.ACCOUNT, "us-east-2");

  final String customer;
  final String database;
  final String web;

  Shop(String customer, String digit) {
    this.customer = customer;
    this.database = "s-00000000000000" + digit + "db";
    this.web = "s-0000000000000" + digit + "web";
  }

  String failover() {
    return FAILOVER.replace("customer-name", customer);
  }

  String failback() {
    return failover().replace("failover", "failback");
  }

  static WorldBuilder world() {
    WorldBuilder world = SimulatedWorld.builder().place(VIRGINIA);
    for (Shop shop : values()) {
      for (String id : List.of(shop.database, shop.web)) {
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
    }
    return world;
  }

  void create(DynamoStores stores) {
    stores.protectionGroups().create(group("databases", database));
    stores.protectionGroups().create(group("web", web));
    stores
        .recoveryPlans()
        .create(
            RecoveryPlan.builder()
                .planId(customer)
                .name(customer)
                .putTags("Customer", customer)
                .putTags("Environment", "production")
                .addWaves(
                    Wave.builder()
                        .name("databases")
                        .addGroupIds(customer + "-databases")
                        .approval(ApprovalPolicy.builder().build())
                        .build(),
                    Wave.builder().name("web").addGroupIds(customer + "-web").build())
                .build());
  }

  private ProtectionGroup group(String name, String serverId) {
    return ProtectionGroup.builder()
        .groupId(customer + "-" + name)
        .name(customer + " " + name)
        .accountId(OHIO.accountId())
        .region(OHIO.region())
        .addServerIds(serverId)
        .build();
  }
}
