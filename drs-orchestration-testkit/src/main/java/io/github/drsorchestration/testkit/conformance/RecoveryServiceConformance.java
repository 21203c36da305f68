package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchResult;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RecoveryService} must do. It launches and terminates servers, so run it against
 * a simulation, not against production.
 */
public abstract class RecoveryServiceConformance {

  private static final int RACERS = 6;
  private static final int PATIENCE_MINUTES = 180;
  private static final String UNKNOWN = "s-zzzzzzzzzzzzzzzzz";

  @SuppressWarnings("NullAway.Init") // JUnit calls open() before each test.
  private RecoveryService service;

  @SuppressWarnings("NullAway.Init")
  private AccountRegion where;

  @SuppressWarnings("NullAway.Init")
  private String first;

  @SuppressWarnings("NullAway.Init")
  private String second;

  protected RecoveryServiceConformance() {}

  /** A service with exactly {@link #servers()}, all of which can be launched, and no jobs. */
  protected abstract RecoveryService newService();

  /** Where its servers are. */
  protected abstract AccountRegion where();

  /** The ids of its servers: at least two, with recovery points, without instances. */
  protected abstract List<String> servers();

  /** Advances the service's time by this much. */
  protected abstract void letPass(Duration duration);

  @BeforeEach
  final void open() {
    service = newService();
    where = where();
    first = servers().get(0);
    second = servers().get(1);
  }

  @Test
  void all_source_servers_are_listed_and_unknown_ids_are_left_out() {
    assertThat(service.sourceServers(where))
        .extracting(SourceServer::serverId)
        .containsExactlyInAnyOrderElementsOf(servers());
    assertThat(service.sourceServers(where, List.of(second, UNKNOWN)))
        .extracting(SourceServer::serverId)
        .containsExactly(second);
  }

  @Test
  void recovery_points_are_listed_newest_first_and_an_unknown_server_has_none() {
    List<RecoverySnapshot> points = service.recoverySnapshots(where, first);

    assertThat(points).isNotEmpty();
    assertThat(points).extracting(RecoverySnapshot::serverId).containsOnly(first);
    assertThat(points)
        .isSortedAccordingTo(Comparator.comparing(RecoverySnapshot::takenAt).reversed());
    assertThat(service.recoverySnapshots(where, UNKNOWN)).isEmpty();
  }

  @Test
  void a_started_job_carries_its_tags_its_mode_and_its_servers() {
    RecoveryJob job = service.startRecovery(drill(first, second));

    assertThat(job.type()).isEqualTo(JobType.LAUNCH);
    assertThat(job.status()).isNotEqualTo(JobStatus.COMPLETED);
    assertThat(job.where()).isEqualTo(where);
    assertThat(job.drill()).isTrue();
    assertThat(job.tags()).containsEntry("attempt", "7c1e");
    assertThat(job.endedAt()).isEmpty();
    assertThat(job.participants())
        .extracting(JobParticipant::serverId)
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  void a_job_is_found_by_its_id_and_unknown_ids_are_left_out() {
    RecoveryJob job = service.startRecovery(drill(first));

    assertThat(service.jobs(where, List.of(job.jobId(), "drsjob-zzzzzzzzzzzzzzzzz")))
        .extracting(RecoveryJob::jobId)
        .containsExactly(job.jobId());
    assertThat(service.jobs(where, List.of())).isEmpty();
  }

  @Test
  void the_jobs_since_a_moment_are_listed_newest_first_with_their_tags() {
    RecoveryJob older = service.startRecovery(drill(first));
    letPass(Duration.ofMinutes(1));
    RecoveryJob newer = service.startRecovery(drill(second));

    List<RecoveryJob> both = service.jobsSince(where, older.createdAt().minusSeconds(1));
    assertThat(both).extracting(RecoveryJob::jobId).containsExactly(newer.jobId(), older.jobId());
    assertThat(both).allSatisfy(job -> assertThat(job.tags()).containsEntry("attempt", "7c1e"));
    assertThat(service.jobsSince(where, older.createdAt().plusSeconds(30)))
        .extracting(RecoveryJob::jobId)
        .containsExactly(newer.jobId());
  }

  @Test
  void a_launch_ends_with_an_instance_that_names_its_job_and_its_mode() {
    RecoveryJob job = end(service.startRecovery(drill(first)));

    assertThat(job.endedAt()).isPresent();
    assertThat(job.participants())
        .extracting(JobParticipant::status)
        .containsExactly(LaunchStatus.LAUNCHED);
    RecoveryInstance instance = onlyInstance(first);
    assertThat(instance.jobId()).contains(job.jobId());
    assertThat(instance.drill()).isTrue();
    assertThat(instance.state().isLive()).isTrue();
    SourceServer server = service.sourceServers(where, List.of(first)).get(0);
    assertThat(server.recoveryInstanceId()).contains(instance.instanceId());
    assertThat(server.lastLaunchResult()).isEqualTo(LaunchResult.SUCCEEDED);
    assertThat(service.recoveryInstances(where, List.of(second, UNKNOWN))).isEmpty();
  }

  @Test
  void a_pinned_recovery_point_is_what_the_instance_shows() {
    List<RecoverySnapshot> points = service.recoverySnapshots(where, first);
    RecoverySnapshot oldest = points.get(points.size() - 1);

    end(service.startRecovery(pinned(first, oldest.snapshotId())));

    Optional<Instant> shown = onlyInstance(first).recoveryPointAt();
    assertThat(shown).contains(oldest.takenAt());
  }

  @Test
  void the_log_of_a_job_is_in_order_of_time_from_its_start_to_its_end() {
    RecoveryJob job = end(service.startRecovery(drill(first)));

    List<JobLogEntry> log = service.jobLog(where, job.jobId());

    assertThat(log).isSortedAccordingTo(Comparator.comparing(JobLogEntry::at));
    assertThat(log)
        .extracting(JobLogEntry::event)
        .startsWith("JOB_START")
        .contains("CONVERSION_START", "LAUNCH_START")
        .endsWith("JOB_END");
    assertThat(service.jobLog(where, "drsjob-zzzzzzzzzzzzzzzzz")).isEmpty();
  }

  @Test
  void a_server_that_is_in_a_job_makes_the_whole_call_fail() {
    RecoveryJob job = service.startRecovery(drill(first));

    assertThatThrownBy(() -> service.startRecovery(drill(second, first)))
        .isInstanceOf(ServerBusyException.class);
    assertThat(service.jobsSince(where, job.createdAt().minusSeconds(1))).hasSize(1);
  }

  @Test
  void a_wrong_command_is_rejected_whole() {
    for (LaunchCommand wrong :
        List.of(drill(first, UNKNOWN), pinned(first, "pit-zzzzzzzzzzzzzzzzz"))) {
      assertThatThrownBy(() -> service.startRecovery(wrong))
          .isInstanceOf(CallRejectedException.class);
    }
    assertThat(service.jobsSince(where, Instant.EPOCH)).isEmpty();
  }

  @Test
  void a_second_launch_replaces_the_instance_of_the_first() {
    end(service.startRecovery(drill(first)));
    String before = onlyInstance(first).instanceId();

    end(service.startRecovery(recovery(first)));

    RecoveryInstance after = onlyInstance(first);
    assertThat(after.instanceId()).isNotEqualTo(before);
    assertThat(after.drill()).isFalse();
  }

  @Test
  void a_terminated_instance_is_gone_and_its_server_forgets_it() {
    end(service.startRecovery(drill(first, second)));
    String doomed = onlyInstance(first).instanceId();

    RecoveryJob job = service.terminateInstances(where, List.of(doomed));
    assertThat(job.type()).isEqualTo(JobType.TERMINATE);
    assertThat(end(job).participants())
        .extracting(JobParticipant::status)
        .containsExactly(LaunchStatus.TERMINATED);

    assertThat(service.recoveryInstances(where, List.of(first))).isEmpty();
    assertThat(service.sourceServers(where, List.of(first)).get(0).recoveryInstanceId()).isEmpty();
    assertThat(onlyInstance(second).state().isLive()).isTrue();
  }

  @Test
  void a_termination_of_what_does_not_exist_is_rejected_whole() {
    end(service.startRecovery(drill(first)));
    String real = onlyInstance(first).instanceId();

    assertThatThrownBy(
            () -> service.terminateInstances(where, List.of(real, "i-0123456789abcdef0")))
        .isInstanceOf(CallRejectedException.class);
    assertThat(onlyInstance(first).instanceId()).isEqualTo(real);
  }

  @Test
  void launch_settings_that_are_absent_stay_as_they_are() {
    LaunchSettings before = service.launchSettings(where, first);
    LaunchSettings change = LaunchSettings.builder().copyPrivateIp(true).osByol(true).build();

    service.applyLaunchSettings(where, first, change);
    service.applyLaunchSettings(where, first, change);

    assertThat(service.launchSettings(where, first)).isEqualTo(before.overlaidWith(change));
    assertThat(service.launchSettings(where, first).copyPrivateIp()).contains(true);
  }

  @Test
  void a_server_is_launched_into_the_instance_that_its_settings_name() {
    String target = "i-0123456789abcdef0";
    service.applyLaunchSettings(
        where, first, LaunchSettings.builder().launchIntoInstanceId(target).build());

    end(service.startRecovery(drill(first)));

    assertThat(service.launchSettings(where, first).launchIntoInstanceId()).contains(target);
    assertThat(onlyInstance(first).instanceId()).isEqualTo(target);
  }

  @Test
  void a_server_is_launched_into_an_existing_instance_until_that_is_removed() {
    LaunchSettings before = service.launchSettings(where, first);
    String target = "i-0123456789abcdef0";
    service.launchInto(where, first, Optional.of(target));
    assertThat(service.launchSettings(where, first))
        .isEqualTo(before.toBuilder().launchIntoInstanceId(target).build());

    service.launchInto(where, first, Optional.empty());
    assertThat(service.launchSettings(where, first)).isEqualTo(before);
  }

  @Test
  void a_place_without_a_launch_configuration_template_has_no_defaults() {
    assertThat(service.launchDefaults(where)).isEqualTo(LaunchDefaults.NONE);
  }

  @Test
  void of_callers_that_launch_one_server_exactly_one_succeeds() {
    List<Object> outcomes = Race.of(RACERS, racer -> service.startRecovery(drill(first)));

    assertThat(Race.count(outcomes, RecoveryJob.class)).isEqualTo(1);
    assertThat(Race.count(outcomes, ServerBusyException.class)).isEqualTo(RACERS - 1);
    assertThat(service.jobsSince(where, Instant.EPOCH)).hasSize(1);
  }

  private RecoveryJob end(RecoveryJob started) {
    for (int minute = 0; minute < PATIENCE_MINUTES; minute++) {
      List<RecoveryJob> found = service.jobs(where, List.of(started.jobId()));
      if (!found.isEmpty() && found.get(0).status() == JobStatus.COMPLETED) {
        return found.get(0);
      }
      letPass(Duration.ofMinutes(1));
    }
    return fail("job %s has not ended", started.jobId());
  }

  private RecoveryInstance onlyInstance(String serverId) {
    List<RecoveryInstance> found = service.recoveryInstances(where, List.of(serverId));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private LaunchCommand drill(String... serverIds) {
    return launch(true, serverIds);
  }

  private LaunchCommand recovery(String... serverIds) {
    return launch(false, serverIds);
  }

  private LaunchCommand launch(boolean drill, String... serverIds) {
    List<LaunchCommand.Item> items =
        Arrays.stream(serverIds).map(id -> new LaunchCommand.Item(id, Optional.empty())).toList();
    return new LaunchCommand(where, items, drill, Map.of("attempt", "7c1e"));
  }

  private LaunchCommand pinned(String serverId, String snapshotId) {
    return new LaunchCommand(
        where, List.of(new LaunchCommand.Item(serverId, Optional.of(snapshotId))), true, Map.of());
  }
}
