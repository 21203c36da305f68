package io.github.drsorchestration.api.execution;

import static io.github.drsorchestration.api.sample.ExecutionSamples.EXECUTION;
import static io.github.drsorchestration.api.sample.ExecutionSamples.FAILURE;
import static io.github.drsorchestration.api.sample.ExecutionSamples.HASH;
import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static io.github.drsorchestration.api.sample.ServerSamples.DATABASE;
import static io.github.drsorchestration.api.sample.ServerSamples.NOON;
import static io.github.drsorchestration.api.sample.ServerSamples.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.WaveOutcome;
import io.github.drsorchestration.api.server.JobType;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionTest {

  @Test
  void starts_with_the_defaults_that_it_promises() {
    assertThat(EXECUTION.version()).isZero();
    assertThat(EXECUTION.schemaVersion()).isEqualTo(1);
    assertThat(EXECUTION.status()).isEqualTo(ExecutionStatus.PENDING);
    assertThat(EXECUTION.holdsServers()).isFalse();
    assertThat(EXECUTION.reopened()).isZero();
    assertThat(EXECUTION.eventCount()).isZero();
    assertThat(EXECUTION.lastEventHash()).isEqualTo(HASH);
    assertThat(EXECUTION.notifiedThrough()).isZero();
    assertThat(EXECUTION.settled()).isFalse();
  }

  @Test
  void what_is_worked_out_is_not_written() throws Exception {
    assertThat(EXECUTION.kind()).isEqualTo(ExecutionKind.RECOVERY);
    assertThat(DomainJson.mapper().valueToTree(EXECUTION).has("kind")).isFalse();
  }

  @Test
  void has_an_id_and_a_version() {
    assertRefused(
        () -> EXECUTION.toBuilder().executionId("").build(), "executionId", "must not be blank");
    assertRefused(
        () -> EXECUTION.toBuilder().version(-1).build(), "version", "must be at least 0, is -1");
  }

  @Test
  void a_summary_says_the_same_as_the_execution() {
    assertThat(ExecutionSummary.of(EXECUTION))
        .isEqualTo(
            new ExecutionSummary(
                "exec-1",
                "shop",
                "Web shop",
                ExecutionKind.RECOVERY,
                ExecutionStatus.PENDING,
                Actor.of("ann"),
                NOON.minusSeconds(600),
                NOON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void five_statuses_are_final() {
    assertThat(ExecutionStatus.values())
        .filteredOn(ExecutionStatus::isTerminal)
        .containsExactly(
            ExecutionStatus.COMPLETED,
            ExecutionStatus.PARTIAL,
            ExecutionStatus.FAILED,
            ExecutionStatus.CANCELLED,
            ExecutionStatus.TIMED_OUT);
  }

  @Test
  void a_wave_waits_is_active_or_has_an_outcome_of_the_same_name() {
    for (WaveStatus status : WaveStatus.values()) {
      boolean waits = status == WaveStatus.PENDING;
      boolean ended =
          Stream.of(WaveOutcome.values()).anyMatch(it -> it.name().equals(status.name()));

      assertThat(status.outcome().map(Enum::name))
          .isEqualTo(ended ? Optional.of(status.name()) : Optional.empty());
      assertThat(status.isActive()).as("%s is active", status).isEqualTo(!waits && !ended);
    }
  }

  @Test
  void the_record_counts_from_one() {
    ExecutionEvent.Builder event =
        ExecutionEvent.builder()
            .executionId("exec-1")
            .at(NOON)
            .type(EventType.EXECUTION_CREATED)
            .actor("ann")
            .previousHash(HASH)
            .hash(HASH);

    assertThat(event.sequence(1).build().sequence()).isEqualTo(1);
    assertRefused(() -> event.sequence(0).build(), "sequence", "must be at least 1, is 0");
    assertRefused(
        () -> new PreviousLaunch(0, Optional.empty(), Optional.empty(), FAILURE, NOON),
        "number",
        "must be at least 1, is 0");
  }

  @Test
  void a_server_has_a_well_formed_id() {
    assertRefused(
        () -> ServerExecution.builder().serverId("web-1").where(PLACE).name("web-1").build(),
        "serverId",
        "must be a source server id (s- and 17 characters), is 'web-1'");
  }

  @Test
  void an_attempt_has_an_id_and_servers() {
    JobAttempt.Builder attempt =
        JobAttempt.builder()
            .attemptId("exec-1/web/1")
            .type(JobType.LAUNCH)
            .where(PLACE)
            .status(AttemptStatus.INTENDED)
            .intendedAt(NOON)
            .actBefore(NOON)
            .resolveBy(NOON);

    assertRefused(attempt::build, "serverIds", "must not be empty");
    assertThat(attempt.addServerIds(DATABASE).build().serverIds()).containsExactly(DATABASE);
    assertRefused(() -> attempt.attemptId("").build(), "attemptId", "must not be blank");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 100", "3, 0, 0", "3, 1, 33", "3, 2, 66", "3, 3, 100"})
  void a_clean_up_reports_the_share_of_instances_that_are_done(int all, int done, int percent) {
    TerminationTarget open = target(TerminationStatus.PENDING);
    Termination termination =
        Termination.builder()
            .requestedBy(Actor.of("ann"))
            .requestedAt(NOON)
            .reason("drill is over")
            .deadline(NOON.plusSeconds(60))
            .addAllTargets(Collections.nCopies(all - done, open))
            .addAllTargets(Collections.nCopies(done, open.withStatus(TerminationStatus.TERMINATED)))
            .build();

    assertThat(termination.progressPercent()).isEqualTo(percent);
  }

  @Test
  void an_instance_that_is_gone_or_failed_is_done_too() {
    assertThat(TerminationStatus.values())
        .filteredOn(TerminationStatus::isFinal)
        .containsExactly(
            TerminationStatus.TERMINATED, TerminationStatus.GONE, TerminationStatus.FAILED);
    assertThat(target(TerminationStatus.TERMINATING).failed(FAILURE))
        .returns(TerminationStatus.FAILED, TerminationTarget::status)
        .returns(Optional.of(FAILURE), TerminationTarget::failure);
  }

  private static TerminationTarget target(TerminationStatus status) {
    return new TerminationTarget(DATABASE, PLACE, Optional.empty(), status, Optional.empty());
  }
}
