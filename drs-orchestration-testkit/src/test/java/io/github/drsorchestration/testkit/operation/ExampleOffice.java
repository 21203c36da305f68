package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static io.github.drsorchestration.testkit.operation.Office.PLACE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;

/** An office that has what the examples of the operations are about, as far as one wants it to. */
final class ExampleOffice {

  /** How much there is before an example is run; each has all of the ones before. */
  enum Stage {
    SERVERS,
    ACCOUNTS,
    GROUPS,
    PLANS,
    RUNNING,
    PAUSED,
    AWAITING_APPROVAL,
    ENDED
  }

  private static final String EXAMPLE_SERVER = "s-1111111111111111a";
  private static final String WEB_SERVER = "s-2222222222222222b";
  private static final String DIRECTORY_SERVER = "s-3333333333333333c";

  final Office office =
      new Office(
          List.of(
              SimulatedServer.builder()
                  .serverId(EXAMPLE_SERVER)
                  .where(PLACE)
                  .putTags("tier", "db")
                  .build(),
              SimulatedServer.of(WEB_SERVER, PLACE),
              SimulatedServer.builder()
                  .serverId(DIRECTORY_SERVER)
                  .where(PLACE)
                  .origin(new AccountRegion(PLACE.accountId(), "eu-central-1"))
                  .build(),
              SimulatedServer.of(
                  "s-4444444444444444d", new AccountRegion("777788889999", PLACE.region()))));

  private static final List<String> IDS_OF_MADE =
      List.of("scheduleId", "triggerId", "windowId", "recipientId");

  private String executionId = "";

  ExampleOffice(Stage stage) {
    office.simulation.launchResources().open(PLACE);
    if (stage.compareTo(Stage.ACCOUNTS) >= 0) {
      addAccount();
    }
    if (stage.compareTo(Stage.GROUPS) >= 0) {
      addGroups();
    }
    if (stage.compareTo(Stage.PLANS) >= 0) {
      addPlans();
    }
    if (stage.compareTo(Stage.RUNNING) >= 0) {
      start();
      advance(stage);
    }
  }

  private void addAccount() {
    JsonNode account =
        office.ask(
            ADMIN,
            "createAccount",
            """
            {'accountId': '111122223333', 'accountName': 'Production',
             'roleArn': 'arn:aws:iam::111122223333:role/recovery', 'regions': ['eu-west-1']}
            """);
    changeUntil(3, account, "updateAccount");
  }

  private void addGroups() {
    JsonNode databases =
        office.ask(
            ADMIN,
            "createProtectionGroup",
            """
            {'groupId': 'databases', 'name': 'Databases', 'accountId': '111122223333',
             'region': 'eu-west-1', 'tagCriteria': {'tier': 'db'}}
            """);
    changeUntil(3, databases, "updateProtectionGroup");
    office.ask(ADMIN, "createProtectionGroup", Office.group("web-servers", WEB_SERVER));
    office.ask(ADMIN, "createProtectionGroup", Office.group("directory", DIRECTORY_SERVER));
  }

  private void addPlans() {
    JsonNode shop =
        office.ask(
            ADMIN,
            "createRecoveryPlan",
            """
            {'planId': 'shop', 'name': 'Shop', 'waves': [
              {'name': 'databases', 'groupIds': ['databases']},
              {'name': 'web', 'groupIds': ['web-servers'], 'approval': {}}]}
            """);
    changeUntil(2, shop, "updateRecoveryPlan");
    office.ask(
        ADMIN,
        "createRecoveryPlan",
        """
        {'planId': 'identity', 'name': 'Identity',
         'tags': {'Customer': 'customer-name', 'Environment': 'production'},
         'waves': [{'name': 'directory', 'groupIds': ['directory'], 'approval': {}}]}
        """);
  }

  /** The examples name versions. */
  private void changeUntil(int version, JsonNode created, String update) {
    JsonNode current = created;
    while (current.path("version").asInt() < version) {
      current = office.ask(ADMIN, update, current.toString());
    }
  }

  private void start() {
    executionId =
        office
            .ask(MANAGER, "startExecution", "{'planId': 'shop', 'kind': 'DRILL'}")
            .path("executionId")
            .asText();
    office.ask(
        MANAGER,
        "startDisaster",
        "{'disasterId': 'd1', 'name': 'Flood', 'kind': 'DRILL', 'plans': [{'planId':"
            + " 'identity'}]}");
  }

  private void advance(Stage stage) {
    switch (stage) {
      case PAUSED -> {
        office.ask(MANAGER, "pauseExecution", identified("{'executionId': 'e1'}"));
        office.simulation.runUntil(executionId, ExecutionStatus.PAUSED);
      }
      case AWAITING_APPROVAL ->
          office.simulation.runUntil(executionId, ExecutionStatus.AWAITING_APPROVAL);
      case ENDED -> {
        office.simulation.runUntil(executionId, ExecutionStatus.AWAITING_APPROVAL);
        office.ask(ADMIN, "approveExecution", identified("{'executionId': 'e1'}"));
        office.simulation.runUntilIdle();
      }
      default -> {
        // it runs
      }
    }
  }

  /** Does what an operation's example shows, for the ids of an example of another one. */
  void make(String operation, JsonNode other) {
    ObjectNode input =
        office.operations.catalog().find(operation).orElseThrow().input().example().deepCopy();
    for (String id : IDS_OF_MADE) {
      if (other.has(id)) {
        input.set(id, other.path(id));
      }
    }
    JsonNode made = office.ask(ADMIN, operation, input.toString());
    executionId = made.path("executionId").asText(executionId);
  }

  /** The text with the id that the execution of the examples has here. */
  String identified(String text) {
    return text.replaceAll("\\be1\\b", executionId.isEmpty() ? "e1" : executionId);
  }
}
