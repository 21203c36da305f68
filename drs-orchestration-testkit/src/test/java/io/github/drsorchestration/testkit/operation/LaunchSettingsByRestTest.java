package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.PLACE;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static io.github.drsorchestration.testkit.operation.Office.SERVERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.RightSizing;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The launch settings of a group get to its servers before they are needed, and are watched. */
class LaunchSettingsByRestTest {

  private static final String GROUP = "/protection-groups/all";
  private static final String SETTINGS = GROUP + "/launch-settings";
  private static final String WANTED =
      "'launchConfig': {'rightSizing': 'NONE', 'instanceType': 'm5.large', 'copyTags': false}";

  private final Office office = new Office();
  private final RestClient client = new RestClient(office);

  @BeforeEach
  void group() {
    office.ask(
        ADMIN,
        "createProtectionGroup",
        Office.group("all", SERVERS.toArray(String[]::new))
            .replaceFirst("\\}\\s*$", ", " + WANTED + "}"));
  }

  private static List<String> statuses(JsonNode status) {
    return StreamSupport.stream(status.path("servers").spliterator(), false)
        .map(it -> it.path("status").asText())
        .toList();
  }

  private JsonNode apply(String body) {
    return client.ask(PLANNER, "POST", SETTINGS + "/apply", body);
  }

  private JsonNode check() {
    return client.ask(READER, "POST", SETTINGS + "/check", "");
  }

  private LaunchSettings inDrs(int server) {
    return office.simulation.world().drs().launchSettings(PLACE, SERVERS.get(server));
  }

  private void change(int server, LaunchSettings settings) {
    office.simulation.world().drs().applyLaunchSettings(PLACE, SERVERS.get(server), settings);
  }

  private void refuse(ServiceCall call, int occurrence) {
    office
        .simulation
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.ACCESS_DENIED)
                .operation(call)
                .occurrence(occurrence)
                .build());
  }

  @Test
  @ThroughRest({
    "GET /protection-groups/{id}/launch-settings",
    "POST /protection-groups/{id}/launch-settings/apply"
  })
  void settings_are_pending_until_they_are_written_and_read_back() {
    assertThat(statuses(client.get(READER, SETTINGS)))
        .containsExactly("PENDING", "PENDING", "PENDING");

    JsonNode applied = apply("");
    assertThat(statuses(applied)).containsOnly("APPLIED");
    assertThat(applied.at("/totals/APPLIED").asInt()).isEqualTo(3);
    assertThat(applied.path("running").asBoolean()).isFalse();
    assertThat(inDrs(2).instanceType()).contains("m5.large");
    assertThat(inDrs(2).copyTags()).contains(false);
    assertThat(client.get(READER, SETTINGS)).isEqualTo(applied);
    assertThat(office.audit.entries()).anyMatch(it -> it.operation().equals("applyLaunchSettings"));
  }

  @Test
  void a_change_of_the_group_makes_the_servers_pending_that_it_is_about() {
    apply("");
    String read = client.get(PLANNER, GROUP).toString();
    String own =
        read.replace(
            "\"serverLaunchConfigs\":{}",
            "\"serverLaunchConfigs\":{\"%s\":{\"settings\":{\"instanceType\":\"r5.large\"}}}"
                .formatted(SERVERS.get(1)));
    assertThat(own).isNotEqualTo(read);
    client.ask(PLANNER, "PUT", GROUP, own);

    assertThat(statuses(client.get(READER, SETTINGS)))
        .containsExactly("APPLIED", "PENDING", "APPLIED");
  }

  @Test
  @ThroughRest("POST /protection-groups/{id}/launch-settings/check")
  void what_something_else_has_changed_is_told_field_by_field_and_written_again() {
    apply("");
    change(1, LaunchSettings.builder().instanceType("t3.micro").copyTags(true).build());

    assertThat(statuses(client.get(READER, SETTINGS))).as("not looked at").containsOnly("APPLIED");
    JsonNode drifted = check();
    assertThat(statuses(drifted)).containsExactly("APPLIED", "DRIFTED", "APPLIED");
    assertThat(drifted.at("/servers/1/differences").toString())
        .isEqualTo(
            "[{\"field\":\"copyTags\",\"wanted\":\"false\",\"present\":\"true\"},"
                + "{\"field\":\"instanceType\",\"wanted\":\"m5.large\",\"present\":\"t3.micro\"}]");
    assertThat(inDrs(1).instanceType()).as("only looked at").contains("t3.micro");

    assertThat(statuses(apply("{'only': ['DRIFTED']}"))).containsOnly("APPLIED");
    assertThat(inDrs(1).instanceType()).contains("m5.large");
  }

  @Test
  void a_type_that_drs_chooses_itself_is_no_drift() {
    String read = client.get(PLANNER, GROUP).toString();
    client.ask(
        PLANNER,
        "PUT",
        GROUP,
        read.replace("\"rightSizing\":\"NONE\"", "\"rightSizing\":\"BASIC\""));
    apply("");
    change(
        0,
        LaunchSettings.builder().rightSizing(RightSizing.BASIC).instanceType("t3.micro").build());

    assertThat(statuses(check())).containsOnly("APPLIED");
  }

  @Test
  void one_server_that_fails_keeps_no_other_from_its_turn_and_is_tried_again_alone() {
    refuse(ServiceCall.UPDATE_LAUNCH_CONFIGURATION, 1);

    JsonNode failed = apply("");
    assertThat(statuses(failed)).containsExactly("FAILED", "APPLIED", "APPLIED");
    assertThat(failed.at("/servers/0/reason").asText()).isNotBlank();
    assertThat(failed.at("/servers/0/differences")).hasSize(3);

    long calls = office.simulation.world().calls().count(ServiceCall.UPDATE_LAUNCH_CONFIGURATION);
    assertThat(statuses(apply("{'only': ['FAILED']}"))).containsOnly("APPLIED");
    assertThat(office.simulation.world().calls().count(ServiceCall.UPDATE_LAUNCH_CONFIGURATION))
        .isEqualTo(calls + 1);
  }

  @Test
  void a_server_that_cannot_be_read_is_failed_with_the_reason() {
    refuse(ServiceCall.GET_LAUNCH_CONFIGURATION, 5); // each of the others is read twice

    JsonNode failed = apply("");
    assertThat(statuses(failed)).containsExactly("APPLIED", "APPLIED", "FAILED");
    assertThat(failed.at("/servers/2/reason").asText()).isNotBlank();
  }

  @Test
  void a_server_that_is_no_member_is_not_found_and_nothing_is_written() {
    RestResponse refused =
        client.send(PLANNER, "POST", SETTINGS + "/apply", "{'serverIds': ['s-9999999999999999a']}");

    assertThat(refused.status()).isEqualTo(404);
    assertThat(office.simulation.world().calls().count(ServiceCall.UPDATE_LAUNCH_CONFIGURATION))
        .isZero();
  }

  @Test
  void drift_is_a_finding_of_readiness() {
    office.ask(
        ADMIN,
        "createRecoveryPlan",
        "{'planId': 'p', 'name': 'P', 'waves': [{'name': 'w', 'groupIds': ['all']}]}");
    apply("");
    assertThat(client.ask(READER, "POST", "/recovery-plans/p/readiness", "").toString())
        .doesNotContain("LAUNCH_SETTINGS");
    change(1, LaunchSettings.builder().instanceType("t3.micro").build());
    check();

    assertThat(client.ask(READER, "POST", "/recovery-plans/p/readiness", "").toString())
        .contains("LAUNCH_SETTINGS", SERVERS.get(1) + " was last seen", "instanceType");
  }
}
