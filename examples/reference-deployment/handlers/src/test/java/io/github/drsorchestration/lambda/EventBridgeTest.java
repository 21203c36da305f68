package io.github.drsorchestration.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The deployed rule, and what comes by it. moto keeps rules and sends nothing to functions. */
@EnabledIf(
    value = "io.github.drsorchestration.lambda.AwsCli#isInstalled",
    disabledReason = "the AWS CLI is not installed")
class EventBridgeTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String RULE = "drs-orchestration-drs-events-prod";

  private final Cloud cloud = Cloud.shared();

  @Test
  void an_event_of_drs_in_whatever_account_ends_the_wait_for_its_job()
      throws InterruptedException, JsonProcessingException {
    JsonNode pattern =
        MAPPER.readTree(
            cloud.cli.aws("events", "describe-rule", "--name", RULE).path("EventPattern").asText());
    String function =
        cloud
            .cli
            .aws("events", "list-targets-by-rule", "--rule", RULE)
            .at("/Targets/0/Arn")
            .asText();
    Shop shop = Shop.WOKEN;
    shop.create(cloud.ports().stores());
    String run = cloud.start("woken", shop.failover());
    String id = cloud.awaitApproval(shop, 0).executionId();
    cloud.approve(id);

    cloud.await("an approval ends a wait", () -> wakeUps(id) > 0);
    long before = wakeUps(id);
    cloud.await(
        "an event ends a wait",
        () -> {
          awaited(id)
              .forEach(
                  job -> {
                    JsonNode event = launchResult(shop.database, job);
                    assertThat(matches(pattern, event)).isTrue();
                    cloud.lambda.function(function).invoke(event.toString());
                  });
          return wakeUps(id) > before;
        });
    cloud.awaitEnd(run);

    assertThat(cloud.executions(shop).get(0).status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(cloud.launches(shop.database)).isEqualTo(1);
  }

  private long wakeUps(String executionId) {
    return cloud.runsOf(executionId).stream()
        .mapToLong(it -> cloud.wakeUps(it.executionArn()))
        .sum();
  }

  private List<String> awaited(String executionId) {
    return cloud.waiting(executionId).stream()
        .flatMap(it -> MAPPER.convertValue(it.path("awaited"), List.class).stream())
        .map(String::valueOf)
        .toList();
  }

  /** Whether an event has a value, or the prefix of one, of each member of a pattern. */
  private static boolean matches(JsonNode pattern, JsonNode event) {
    return pattern.properties().stream()
        .allMatch(
            member -> {
              String value = event.path(member.getKey()).asText();
              for (JsonNode one : member.getValue()) {
                if (one.isTextual()
                    ? value.equals(one.asText())
                    : value.startsWith(one.path("prefix").asText())) {
                  return true;
                }
              }
              return false;
            });
  }

  /** As EventBridge delivers it from another account; the documentation of DRS has its members. */
  private static JsonNode launchResult(String serverId, String jobId) {
    try {
      return MAPPER.readTree(
          """
          {"version": "0", "id": "9da9af57-9253-4406-87cb-7cc400e43465", "source": "aws.drs",
           "detail-type": "DRS Source Server Launch Result", "account": "444455556666",
           "time": "2026-11-23T12:00:00Z", "region": "us-east-2",
           "resources": ["arn:aws:drs:us-east-2:444455556666:source-server/%s"],
           "detail": {"state": "RECOVERY_LAUNCH_SUCCEEDED", "job-id": "%s", "is-drill": "false"}}
          """
              .formatted(serverId, jobId));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
