package io.github.drsorchestration.aws.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.server.AccountRegion;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrsEventsTest {

  private static final AccountRegion WHERE = new AccountRegion("111122223333", "eu-west-1");
  private static final String SERVER =
      "arn:aws:drs:eu-west-1:111122223333:source-server/s-1a2b3c4d5e6f70001";
  private static final String INSTANCE =
      "arn:aws:drs:eu-west-1:111122223333:recovery-instance/ri-0aa11bb22cc33dd44";

  @Test
  void the_end_of_a_launch_says_which_job_and_how_with_truth_as_text_or_not() {
    assertThat(
            event(
                "DRS Source Server Launch Result",
                SERVER,
                "{\"state\":\"RECOVERY_LAUNCH_SUCCEEDED\",\"job-id\":\"drsjob-1\","
                    + "\"is-drill\":\"TRUE\"}"))
        .contains(new DrsEvent.LaunchEnded(WHERE, "s-1a2b3c4d5e6f70001", "drsjob-1", true, true));
    assertThat(
            event(
                "DRS Source Server Launch Result",
                SERVER,
                "{\"state\":\"RECOVERY_LAUNCH_FAILED\",\"job-id\":\"drsjob-1\","
                    + "\"is-drill\":false,\"news\":[1]}"))
        .contains(new DrsEvent.LaunchEnded(WHERE, "s-1a2b3c4d5e6f70001", "drsjob-1", false, false));
  }

  @Test
  void the_other_events_are_read_too() {
    assertThat(
            event(
                "DRS Source Server Data Replication Stalled Change",
                SERVER,
                "{\"state\":\"STALLED\"}"))
        .contains(new DrsEvent.ReplicationStalled(WHERE, "s-1a2b3c4d5e6f70001", true));
    assertThat(
            event(
                "DRS Recovery Instance Failback State Change",
                INSTANCE,
                "{\"state\":\"FAILBACK_COMPLETED\"}"))
        .contains(new DrsEvent.FailbackChanged(WHERE, "i-0aa11bb22cc33dd44", "FAILBACK_COMPLETED"));
    assertThat(
            event(
                "DRS PIT Snapshot Taken",
                SERVER,
                "{\"DrsSnapshotID\":\"pit-1\",\"EbsSnapshotIDs\":\"snap-1,snap-2\"}"))
        .contains(new DrsEvent.RecoveryPointTaken(WHERE, "s-1a2b3c4d5e6f70001", "pit-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "{}",
        "{\"source\":\"aws.ec2\",\"account\":\"111122223333\",\"region\":\"eu-west-1\"}",
        "{\"source\":\"aws.drs\",\"account\":\"me\",\"region\":\"here\",\"resources\":[\"a/b\"]}",
        "{\"source\":\"aws.drs\",\"account\":\"111122223333\",\"region\":\"eu-west-1\","
            + "\"resources\":[\"a/s-1\"],\"detail-type\":\"DRS Source Server Launch Result\","
            + "\"detail\":{\"state\":\"RECOVERY_LAUNCH_FAILED\"}}",
        "{\"source\":\"aws.drs\",\"account\":\"111122223333\",\"region\":\"eu-west-1\","
            + "\"resources\":[\"a/s-1\"],\"detail-type\":\"DRS Source Server Launch Result\","
            + "\"detail\":{\"state\":\"SOMETHING_NEW\",\"job-id\":\"drsjob-1\"}}",
        "{\"source\":\"aws.drs\",\"account\":\"111122223333\",\"region\":\"eu-west-1\","
            + "\"resources\":[],\"detail-type\":\"DRS PIT Snapshot Taken\",\"detail\":{}}"
      })
  void what_is_not_understood_is_no_event(String json) {
    assertThat(DrsEvents.read(json)).isEmpty();
  }

  @Test
  void the_pattern_asks_for_what_is_read() throws IOException {
    JsonNode pattern = new ObjectMapper().readTree(DrsEvents.PATTERN);

    assertThat(pattern.path("source").toString()).isEqualTo("[\"aws.drs\"]");
    assertThat(pattern.path("detail-type")).hasSize(4);
  }

  private static java.util.Optional<DrsEvent> event(String type, String resource, String detail) {
    return DrsEvents.read(
        """
        {"version":"0","source":"aws.drs","detail-type":"%s","account":"111122223333",
         "region":"eu-west-1","time":"2026-11-23T12:00:00Z","resources":["%s"],"detail":%s}
        """
            .formatted(type, resource, detail));
  }
}
