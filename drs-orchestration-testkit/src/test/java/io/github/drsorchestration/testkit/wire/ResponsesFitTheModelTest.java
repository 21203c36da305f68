package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static io.github.drsorchestration.testkit.wire.Wired.OTHER;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.wire.shape.ServiceFacts;
import io.github.drsorchestration.testkit.wire.shape.ShapeCheck;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.OperatingSystem;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every member of every answer is of the service model: known, typed, in its bounds. */
class ResponsesFitTheModelTest {

  private static final ServiceFacts FACTS = ServiceFacts.drs();

  private final DrsServer drsServer = DrsServer.start(allKinds());
  private final RawClient raw = new RawClient(drsServer, DUBLIN);

  @AfterEach
  void close() {
    drsServer.close();
  }

  @Test
  void from_the_first_description_to_the_last_termination() {
    everythingDescribed();
    answer(
        "StartRecovery",
        "{\"isDrill\":true,\"tags\":{\"a\":\"b\"},\"sourceServers\":[{\"sourceServerID\":\"%s\"},"
                .formatted(server(1))
            + "{\"sourceServerID\":\"%s\"},{\"sourceServerID\":\"%s\"}]}"
                .formatted(server(2), server(3)));
    for (int minute = 0; minute < 40; minute++) {
      drsServer.world().time().advance(Duration.ofMinutes(1));
      everythingDescribed();
    }
    String instance =
        answer("DescribeRecoveryInstances", "{}")
            .path("items")
            .path(0)
            .path("recoveryInstanceID")
            .asText();
    answer("TerminateRecoveryInstances", "{\"recoveryInstanceIDs\":[\"" + instance + "\"]}");
    for (int minute = 0; minute < 15; minute++) {
      drsServer.world().time().advance(Duration.ofMinutes(1));
      everythingDescribed();
    }
  }

  @Test
  void launch_configurations_and_tags() {
    answer("GetLaunchConfiguration", "{\"sourceServerID\":\"" + server(1) + "\"}");
    answer(
        "UpdateLaunchConfiguration",
        "{\"sourceServerID\":\"" + server(1) + "\",\"copyPrivateIp\":true}");
    var tags =
        raw.send(
            "GET",
            "/tags/arn%3Aaws%3Adrs%3Aeu-west-1%3A111122223333%3Asource-server%2F" + server(1),
            "");
    assertThat(tags.statusCode()).isEqualTo(200);
    assertThat(ShapeCheck.ofAnswer("ListTagsForResourceResponse", RawClient.json(tags))).isEmpty();
  }

  private void everythingDescribed() {
    answer("DescribeSourceServers", "{}");
    answer("DescribeRecoveryInstances", "{}");
    answer("DescribeRecoverySnapshots", "{\"sourceServerID\":\"" + server(1) + "\"}");
    for (JsonNode job : answer("DescribeJobs", "{}").path("items")) {
      answer("DescribeJobLogItems", "{\"jobID\":\"" + job.path("jobID").asText() + "\"}");
    }
  }

  private JsonNode answer(String operation, String body) {
    var answer = raw.post(operation, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(FACTS.status(operation));
    JsonNode json = RawClient.json(answer);
    assertThat(ShapeCheck.ofAnswer(FACTS.output(operation).orElseThrow(), json))
        .as(operation)
        .isEmpty();
    return json;
  }

  private static WorldBuilder allKinds() {
    WorldBuilder world = Wired.worldOf(2).server(SimulatedServer.of(server(90), OTHER));
    world.server(
        SimulatedServer.builder()
            .serverId(server(3))
            .where(DUBLIN)
            .operatingSystem(OperatingSystem.WINDOWS)
            .earlierInstance(EarlierInstance.RECOVERY)
            .build());
    int number = 10;
    for (ReplicationState state : ReplicationState.values()) {
      world.server(
          SimulatedServer.builder()
              .serverId(server(number++))
              .where(DUBLIN)
              .replicationState(state)
              .lag(Duration.ofMinutes(90))
              .build());
    }
    return world.fault(Fault.ofServer(FaultKind.CONVERSION_FAILS, server(2)));
  }
}
