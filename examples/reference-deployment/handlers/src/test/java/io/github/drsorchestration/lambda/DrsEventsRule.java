package io.github.drsorchestration.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The deployed rule for events of DRS, which moto keeps and does not follow. */
final class DrsEventsRule {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NAME = "drs-orchestration-drs-events-prod";

  private final Cloud cloud;
  private final JsonNode pattern;
  private final String target;

  private DrsEventsRule(Cloud cloud, JsonNode pattern, String target) {
    this.cloud = cloud;
    this.pattern = pattern;
    this.target = target;
  }

  static DrsEventsRule of(Cloud cloud) {
    JsonNode rule = cloud.cli.aws("events", "describe-rule", "--name", NAME);
    JsonNode targets = cloud.cli.aws("events", "list-targets-by-rule", "--rule", NAME);
    return new DrsEventsRule(
        cloud, read(rule.path("EventPattern").asText()), targets.at("/Targets/0/Arn").asText());
  }

  /** Sends the target an event about the failback of an instance, from whatever account it is. */
  void failbackChanged(String instanceId) {
    JsonNode event =
        read(
            """
            {"version": "0", "id": "9da9af57-9253-4406-87cb-7cc400e43465", "source": "aws.drs",
             "detail-type": "DRS Recovery Instance Failback State Change",
             "account": "444455556666", "time": "2026-11-23T12:00:00Z", "region": "us-east-2",
             "resources": ["arn:aws:drs:us-east-2:444455556666:recovery-instance/r%s"],
             "detail": {"state": "FAILBACK_READY_FOR_LAUNCH"}}
            """
                .formatted(instanceId));
    if (!matches(event)) {
      throw new AssertionError(NAME + " takes " + pattern + " and not " + event);
    }
    cloud.lambda.function(target).invoke(event.toString());
  }

  /** Whether an event has a value, or the prefix of one, of each member of the pattern. */
  private boolean matches(JsonNode event) {
    return pattern.properties().stream()
        .allMatch(
            member ->
                member
                    .getValue()
                    .valueStream()
                    .anyMatch(it -> matches(it, event.path(member.getKey()).asText())));
  }

  private static boolean matches(JsonNode wanted, String value) {
    return wanted.isTextual()
        ? wanted.asText().equals(value)
        : value.startsWith(wanted.path("prefix").asText());
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
