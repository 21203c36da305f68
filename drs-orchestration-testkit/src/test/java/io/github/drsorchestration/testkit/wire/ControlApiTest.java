package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A test in any language drives the server over HTTP. */
class ControlApiTest {

  private static final String START =
      "{\"sourceServers\":[{\"sourceServerID\":\"s-00000000000000001\"}]}";

  private final DrsServer drsServer = DrsServer.start(Wired.worldOf(1));
  private final RawClient raw = new RawClient(drsServer, DUBLIN);

  @AfterEach
  void close() {
    drsServer.close();
  }

  @Test
  void time_stands_still_until_it_is_advanced() {
    raw.post("StartRecovery", START);
    assertThat(job().path("status").asText()).isEqualTo("PENDING");

    assertThat(control("POST", "advance", "{\"seconds\": 1800.5}").path("now").asText())
        .isEqualTo("2026-01-01T00:30:00.500Z");
    assertThat(job().path("status").asText()).isEqualTo("COMPLETED");
  }

  @Test
  void faults_come_and_go() {
    assertThat(
            control(
                    "POST",
                    "faults",
                    "[{\"kind\":\"THROTTLED\",\"operation\":\"DescribeJobs\",\"magnitude\":\"PT5S\"},"
                        + "{\"kind\":\"LAUNCH_FAILS\",\"serverId\":\"s-00000000000000001\"}]")
                .path("added")
                .asInt())
        .isEqualTo(2);
    assertThat(raw.post("DescribeJobs", "{}").statusCode()).isEqualTo(429);

    control("DELETE", "faults", "");
    assertThat(raw.post("DescribeJobs", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void one_fault_is_removed_and_the_others_stay() {
    control("POST", "faults", "[{\"kind\":\"THROTTLED\"},{\"kind\":\"LAUNCH_FAILS\"}]");
    control("POST", "faults", "{\"kind\":\"LAUNCH_STALLS\"}");

    control("DELETE", "faults/f1", "");

    assertThat(raw.post("DescribeJobs", "{}").statusCode()).isEqualTo(200);
    assertThat(control("GET", "faults", "").path("faults").findValuesAsText("faultId"))
        .containsExactly("f2", "f3");
    assertThat(refusal("DELETE", "faults/f1", "")).contains("f1");
  }

  @Test
  void the_time_to_advance_is_a_number_of_seconds_or_a_duration() {
    assertThat(control("POST", "advance", "{\"by\": \"PT10M\"}").path("now").asText())
        .isEqualTo("2026-01-01T00:10:00Z");
    assertThat(refusal("POST", "advance", "{}")).contains("seconds or by must be set");
  }

  @Test
  void servers_are_added() {
    control(
        "POST",
        "servers",
        "{\"serverId\":\"s-00000000000000002\",\"hostname\":\"late\","
            + "\"where\":{\"accountId\":\"111122223333\",\"region\":\"eu-west-1\"}}");

    assertThat(RawClient.json(raw.post("DescribeSourceServers", "{}")).path("items")).hasSize(2);
    assertThat(raw.sendUnsigned("POST", "/_control/servers", server2()).statusCode())
        .isEqualTo(400);
  }

  @Test
  void calls_are_counted_by_operation_and_a_reset_begins_again() {
    raw.post("StartRecovery", START);
    raw.post("DescribeJobs", "{}");
    raw.post("DescribeJobs", "{}");
    assertThat(control("GET", "calls", "").toString())
        .isEqualTo("{\"DescribeJobs\":2,\"StartRecovery\":1}");

    control("POST", "advance", "{\"seconds\": 60}");
    assertThat(control("POST", "reset", "").path("now").asText()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(control("GET", "calls", "").toString()).isEqualTo("{}");
    assertThat(RawClient.json(raw.post("DescribeJobs", "{}")).path("items")).isEmpty();
  }

  @Test
  void the_world_is_shown_in_the_words_of_the_api() {
    raw.post("StartRecovery", START);
    control("POST", "advance", "{\"seconds\": 1800}");

    JsonNode place = control("GET", "world", "").path("places").path(0);

    assertThat(place.path("accountId").asText()).isEqualTo(DUBLIN.accountId());
    assertThat(place.path("sourceServers").path(0).path("sourceServerID").asText())
        .isEqualTo(server(1));
    assertThat(place.path("recoveryInstances").path(0).path("sourceServerID").asText())
        .isEqualTo(server(1));
    assertThat(place.path("jobs").path(0).path("log").path(0).path("event").asText())
        .isEqualTo("JOB_START");
  }

  @Test
  void what_makes_no_sense_is_refused_with_a_message() {
    assertThat(refusal("POST", "advance", "{\"seconds\": -1}")).contains("seconds");
    assertThat(refusal("POST", "faults", "{\"kind\": \"RAIN\"}")).contains("RAIN");
    assertThat(refusal("POST", "faults", "{")).isNotEmpty();
    assertThat(refusal("PUT", "mood", "")).contains("PUT mood");
  }

  private JsonNode job() {
    return RawClient.json(raw.post("DescribeJobs", "{}")).path("items").path(0);
  }

  private static String server2() {
    return "{\"serverId\":\"s-00000000000000002\","
        + "\"where\":{\"accountId\":\"111122223333\",\"region\":\"eu-west-1\"}}";
  }

  private String refusal(String method, String what, String body) {
    var answer = raw.sendUnsigned(method, "/_control/" + what, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    return RawClient.json(answer).path("message").asText();
  }

  private JsonNode control(String method, String what, String body) {
    var answer = raw.sendUnsigned(method, "/_control/" + what, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RawClient.json(answer);
  }
}
