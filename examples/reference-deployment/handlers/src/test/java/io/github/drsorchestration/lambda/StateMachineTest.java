package io.github.drsorchestration.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a newcomer sees: everything is deployed, the example of the requirements fails over and
 * back, and all five functions have a part in it. {@code examples/reference-deployment/demo} runs
 * it.
 */
class StateMachineTest {

  private static final Shop SHOP = Shop.EXAMPLE;

  private final Cloud cloud = Cloud.shared();

  @Test
  void the_example_of_the_requirements_fails_over_and_back_once_it_is_approved()
      throws InterruptedException {
    createShop();
    PeopleOnCall onCall = PeopleOnCall.of(cloud, SHOP.customer);
    String run = cloud.start("failover-1", SHOP.failover());
    say(
        "aws stepfunctions start-execution --state-machine-arn %s --input '%s'",
        cloud.machineArn(), SHOP.failover());
    Execution waiting = cloud.awaitApproval(SHOP, 0);
    say("%s waits for an approval; it comes by way of the API", waiting.executionId());
    JsonNode approved =
        cloud.api.post(
            "/executions/" + waiting.executionId() + "/approve",
            "{\"reason\": \"the data centre is gone\"}");
    assertThat(approved.path("statusCode").asInt()).as(approved.toString()).isEqualTo(202);
    cloud.awaitEnd(run);

    assertThat(cloud.status(run)).isEqualTo("SUCCEEDED");
    Execution execution = cloud.executions(SHOP).get(0);
    assertThat(execution.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(execution.startRequest().source()).contains(EntryPoint.STEP_FUNCTIONS);
    assertThat(cloud.launches(SHOP.database)).isEqualTo(1);
    assertThat(cloud.launches(SHOP.web)).isEqualTo(1);
    tell(execution);
    assertThatEndWasToldTo(onCall);

    String home = cloud.start("failback-1", SHOP.failback());
    Execution cutover = cloud.awaitApproval(SHOP, 1);
    assertThatEventEndsWaitOf(cutover.executionId());
    say("%s waits for an approval; it comes by direct invocation", cutover.executionId());
    assertThat(cloud.approve(cutover.executionId()).has("output")).isTrue();
    cloud.awaitEnd(home);

    assertThat(cloud.status(home)).isEqualTo("SUCCEEDED");
    assertThat(cloud.executions(SHOP))
        .hasSize(2)
        .extracting(Execution::status)
        .containsOnly(ExecutionStatus.COMPLETED);
    tell(cloud.executions(SHOP).get(0));
    cloud.await("mail", () -> cloud.subscriptions.mail().size() > 1);
    cloud.subscriptions.mail().forEach(subject -> say("mail: %s", subject));
  }

  @Test
  void an_input_that_names_nothing_fails_the_run_and_says_why() throws InterruptedException {
    String run = cloud.start("typo", SHOP.failover().replace(SHOP.customer, "nobody"));
    cloud.awaitEnd(run);

    assertThat(cloud.status(run)).isEqualTo("FAILED");
    assertThat(cloud.stepFunctions.getExecutionHistory(it -> it.executionArn(run)).events())
        .last()
        .satisfies(
            end ->
                assertThat(end.executionFailedEventDetails().cause())
                    .contains("recovery plan with the tags"));
  }

  /** By the template's webhook, which notification-formatter reads from Systems Manager. */
  private void assertThatEndWasToldTo(PeopleOnCall onCall) throws InterruptedException {
    cloud.await("the webhook is told of the end", () -> !endsTold(onCall).isEmpty());
    assertThat(onCall.wereFooled()).isFalse();
    endsTold(onCall).forEach(it -> say("webhook: %s", it.path("title").asText()));
    onCall.close();
  }

  private static List<JsonNode> endsTold(PeopleOnCall onCall) {
    return onCall.told().stream()
        .filter(it -> it.path("type").asText().equals("EXECUTION_ENDED"))
        .toList();
  }

  /** It is sent again for the next wait if the one before it was just over. */
  private void assertThatEventEndsWaitOf(String executionId) throws InterruptedException {
    DrsEventsRule rule = DrsEventsRule.of(cloud);
    String run = cloud.runsOf(executionId).get(0).executionArn();
    long before = cloud.wakeUps(run);
    cloud.await(
        "an event ends a wait",
        () -> {
          cloud
              .waiting(executionId)
              .map(it -> it.path("awaited").path(0).asText())
              .ifPresent(rule::failbackChanged);
          return cloud.wakeUps(run) > before;
        });
    say("%s was woken by an event of DRS, and waits on", executionId);
  }

  /** By the API and the function that changes what is stored. */
  private void createShop() {
    createGroup("databases", SHOP.database);
    createGroup("web", SHOP.web);
    JsonNode created =
        cloud.invoke(
            "data-mgmt-handler",
            "createRecoveryPlan",
            """
            {"planId": "%1$s", "name": "Shop", "tags": {"Customer": "%1$s", "Environment": "production"},
             "waves": [
               {"name": "databases", "groupIds": ["%1$s-databases"], "approval": {}},
               {"name": "web", "groupIds": ["%1$s-web"]}]}
            """
                .formatted(SHOP.customer));
    assertThat(created.at("/output/planId").asText()).as("%s", created).isEqualTo(SHOP.customer);
  }

  private void createGroup(String name, String serverId) {
    JsonNode answer =
        cloud.api.post(
            "/protection-groups",
            """
            {"groupId": "%s-%s", "name": "%s", "accountId": "%s", "region": "us-east-2",
             "serverIds": ["%s"]}
            """
                .formatted(SHOP.customer, name, name, Office.ACCOUNT, serverId));
    assertThat(answer.path("statusCode").asInt()).as("%s", answer).isEqualTo(201);
  }

  private static void tell(Execution execution) {
    say("%s of %s is %s", execution.kind(), execution.plan().name(), execution.status());
    execution
        .waves()
        .forEach(
            wave ->
                wave.servers()
                    .forEach(
                        it -> say("  %s %s: %s", wave.wave().name(), it.serverId(), it.status())));
  }

  private static void say(String what, Object... values) {
    System.out.printf("demo: " + what + "%n", values);
  }
}
