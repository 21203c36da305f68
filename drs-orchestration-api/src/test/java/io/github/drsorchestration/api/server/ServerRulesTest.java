package io.github.drsorchestration.api.server;

import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static io.github.drsorchestration.api.sample.ServerSamples.DATABASE;
import static io.github.drsorchestration.api.sample.ServerSamples.NOON;
import static io.github.drsorchestration.api.sample.ServerSamples.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerRulesTest {

  @Test
  void places_are_ordered_by_account_and_then_by_region() {
    AccountRegion first = new AccountRegion("111122223333", "eu-central-1");
    AccountRegion last = new AccountRegion("444455556666", "ap-east-1");

    assertThat(Stream.of(last, PLACE, first).sorted()).containsExactly(first, PLACE, last);
    assertThat(PLACE.compareTo(new AccountRegion("111122223333", "eu-west-1"))).isZero();
    assertThat(PLACE).hasToString("111122223333/eu-west-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eu-west-1", "us-gov-east-1", "eusc-de-east-1", "ap-southeast-12"})
  void a_region_code_may_be_of_any_partition(String code) {
    assertThat(new AccountRegion("111122223333", code).region()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eu", "eu-west", "EU-WEST-1", "eu-west-1a", "eu--1", "eu-west-123"})
  void anything_else_is_no_region(String code) {
    assertRefused(
        () -> new AccountRegion("111122223333", code),
        "region",
        "must be a Region code such as eu-west-1, is '" + code + "'");
  }

  @Test
  void an_account_id_has_twelve_digits() {
    assertRefused(
        () -> new AccountRegion("11112222333x", "eu-west-1"),
        "accountId",
        "must be twelve digits, is '11112222333x'");
    assertRefused(() -> new AccountRegion(null, "eu-west-1"), "accountId", "must be set");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, 1, replicatingServers",
    "1, 0, 1, 1, 1, sourceServers",
    "1, 1, 0, 1, 1, concurrentJobs",
    "1, 1, 1, 0, 1, serversPerJob",
    "1, 1, 1, 1, 0, serversInAllJobs"
  })
  void a_quota_is_at_least_one(
      int replicating, int sources, int jobs, int perJob, int inAllJobs, String field) {
    assertThat(new Quotas(1, 1, 1, 1, 1).concurrentJobs()).isEqualTo(1);
    assertRefused(
        () -> new Quotas(replicating, sources, jobs, perJob, inAllJobs),
        field,
        "must be at least 1, is 0");
  }

  @ParameterizedTest
  @CsvSource({
    "JOB_START, false",
    "CONVERSION_FAIL, true",
    "LAUNCH_FAILED, true",
    "USING_PREVIOUS_SNAPSHOT_FAILED, true",
    "USING_PREVIOUS_SNAPSHOT, false",
    "JOB_END, false"
  })
  void a_log_line_reports_a_failure_by_its_event(String event, boolean failure) {
    assertThat(new JobLogEntry(NOON, event, Optional.empty(), Optional.empty()).isFailure())
        .isEqualTo(failure);
  }

  @Test
  void an_instance_is_live_while_a_launch_would_delete_it() {
    assertThat(InstanceState.values())
        .filteredOn(InstanceState::isLive)
        .containsExactly(
            InstanceState.PENDING,
            InstanceState.RUNNING,
            InstanceState.STOPPING,
            InstanceState.STOPPED);
  }

  @Test
  void statuses_tell_whether_anything_can_still_change() {
    assertThat(JobStatus.values())
        .filteredOn(JobStatus::isActive)
        .containsExactly(JobStatus.PENDING, JobStatus.STARTED);
    assertThat(LaunchStatus.values())
        .filteredOn(LaunchStatus::isFinal)
        .containsExactly(LaunchStatus.LAUNCHED, LaunchStatus.FAILED, LaunchStatus.TERMINATED);
  }

  @Test
  void ids_are_there() {
    assertRefused(
        () -> new RecoverySnapshot("", DATABASE, NOON), "snapshotId", "must not be blank");
    assertRefused(() -> new RecoverySnapshot("pit-1", " ", NOON), "serverId", "must not be blank");
    assertRefused(() -> new RecoverySnapshot("pit-1", DATABASE, null), "takenAt", "must be set");
    assertRefused(
        () -> new JobParticipant("", LaunchStatus.PENDING, Optional.empty()),
        "serverId",
        "must not be blank");
    assertRefused(
        () ->
            SourceServer.builder()
                .serverId("web-1")
                .where(PLACE)
                .replicationState(ReplicationState.CONTINUOUS)
                .build(),
        "serverId",
        "must be a source server id (s- and 17 characters), is 'web-1'");
    assertRefused(
        () ->
            RecoveryJob.builder()
                .jobId(" ")
                .where(PLACE)
                .type(JobType.LAUNCH)
                .status(JobStatus.PENDING)
                .createdAt(NOON)
                .build(),
        "jobId",
        "must not be blank");
  }

  @Test
  void an_instance_has_both_ids() {
    RecoveryInstance.Builder instance =
        RecoveryInstance.builder()
            .instanceId("i-0aa11bb22cc33dd44")
            .where(PLACE)
            .serverId(DATABASE)
            .drill(true)
            .state(InstanceState.RUNNING);

    assertThat(instance.build().serverId()).isEqualTo(DATABASE);
    assertRefused(() -> instance.serverId("").build(), "serverId", "must not be blank");
    assertRefused(() -> instance.instanceId("").build(), "instanceId", "must not be blank");
  }
}
