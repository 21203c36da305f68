package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.core.rest.route.Route;
import io.github.drsorchestration.testkit.operation.ExampleOffice.Stage;
import io.github.drsorchestration.testkit.operation.contract.Exchanges;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends what the OpenAPI document shows as examples, one request for each operation. */
class ExamplesTest {

  private static final JsonNode DOCUMENT = OpenApiFile.served();

  /** Where the plans that there usually are would be in the way, or something has to go on. */
  private static final Map<Stage, Set<String>> STAGES =
      Map.of(
          Stage.SERVERS, Set.of("createProtectionGroup", "createAccount"),
          Stage.ACCOUNTS, Set.of("deleteAccount"),
          Stage.GROUPS, Set.of("createRecoveryPlan", "deleteProtectionGroup"),
          Stage.RUNNING,
              Set.of(
                  "getDisaster",
                  "getDisasterReport",
                  "getExecution",
                  "getAllowedActions",
                  "getJobLogs",
                  "getRecoveryInstances",
                  "getTerminationStatus",
                  "getReport",
                  "getReportPage",
                  "listEvents",
                  "pauseExecution",
                  "cancelExecution",
                  "extendExecution"),
          Stage.PAUSED, Set.of("resumeExecution"),
          Stage.AWAITING_APPROVAL, Set.of("approveExecution", "denyExecution"),
          Stage.ENDED, Set.of("deleteExecution", "terminateInstances", "relaunchExecution"));

  /** What only makes sense after something has failed. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "retryExecution", "REQUEST_REFUSED",
          "skipExecution", "REQUEST_REFUSED",
          "reprotectExecution", "REQUEST_REFUSED",
          "cleanUpExecution", "REQUEST_REFUSED",
          "redeliver", "NOT_FOUND");

  /** Whose example makes what the examples of the others are about. */
  private static final Map<String, Set<String>> MADE_BY =
      Map.of(
          "createSchedule",
              Set.of(
                  "getSchedule",
                  "updateSchedule",
                  "deleteSchedule",
                  "listScheduleRuns",
                  "runScheduleNow"),
          "createTrigger",
              Set.of(
                  "getTrigger",
                  "updateTrigger",
                  "deleteTrigger",
                  "listTriggerFirings",
                  "fireTrigger"),
          "createMaintenanceWindow",
              Set.of("getMaintenanceWindow", "updateMaintenanceWindow", "deleteMaintenanceWindow"),
          "addRecipient",
              Set.of(
                  "getRecipient",
                  "updateRecipient",
                  "removeRecipient",
                  "testRecipient",
                  "resendConfirmation"),
          "startDrill", Set.of("getDrill"),
          "evaluateReadiness", Set.of("getReadiness"));

  static Stream<String> endpoints() {
    return new RestClient(new Office()).api().routes().all().stream().map(Exchanges::endpoint);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endpoints")
  void an_example_does_what_it_shows(String endpoint) {
    Route route = route(endpoint);
    ExampleOffice examples = new ExampleOffice(stage(route.operation()));
    MADE_BY.forEach(
        (maker, others) -> {
          if (others.contains(route.operation())) {
            examples.make(maker, example(route));
          }
        });
    RestClient client = new RestClient(examples.office);
    RestResponse response =
        client.send(ADMIN, route, Office.parse(examples.identified(example(route).toString())));

    String code = response.status() < 300 ? "" : RestClient.body(response).path("code").asText();
    assertThat(code)
        .as(new String(response.body(), StandardCharsets.UTF_8))
        .isEqualTo(REFUSED.getOrDefault(route.operation(), ""));
  }

  private static Stage stage(String operation) {
    return STAGES.entrySet().stream()
        .filter(it -> it.getValue().contains(operation))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(REFUSED.containsKey(operation) ? Stage.RUNNING : Stage.PLANS);
  }

  private static Route route(String endpoint) {
    return new RestClient(new Office())
        .api().routes().all().stream()
            .filter(it -> Exchanges.endpoint(it).equals(endpoint))
            .findFirst()
            .orElseThrow();
  }

  /** One input, from the examples of the parameters and of the body. */
  static ObjectNode example(Route route) {
    JsonNode operation =
        DOCUMENT
            .path("paths")
            .path(route.path().toString())
            .path(route.method().name().toLowerCase(Locale.ROOT));
    JsonNode body = operation.at("/requestBody/content/application~1json/example");
    ObjectNode input = Office.parse("{}").deepCopy();
    if (body instanceof ObjectNode fields) {
      input.setAll(fields);
    }
    Map<String, String> path = route.path().parameters(route.path().segments());
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asText();
      if (!parameter.path("in").asText().equals("header") && parameter.has("example")) {
        input.set(field(path, name), parameter.path("example"));
      }
    }
    return input;
  }

  private static String field(Map<String, String> path, String parameter) {
    return path.entrySet().stream()
        .filter(it -> it.getValue().equals("{" + parameter + "}"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(parameter);
  }
}
