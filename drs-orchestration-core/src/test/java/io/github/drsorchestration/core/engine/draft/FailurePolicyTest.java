package io.github.drsorchestration.core.engine.draft;

import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.FailureThreshold;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.core.engine.decision.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailurePolicyTest {

  private static final Wave WAVE = Wave.builder().name("w").addGroupIds("g").build();

  @Test
  void a_wave_is_completed_only_if_every_server_is_up() {
    assertThat(judge("0", up("a"), up("b"))).isEqualTo(WaveStatus.COMPLETED);
    assertThat(judge("0", up("a"), server("b", ServerStatus.SKIPPED, false)))
        .isEqualTo(WaveStatus.PARTIAL);
    assertThat(judge("0", up("a"), server("b", ServerStatus.FAILED, true)))
        .isEqualTo(WaveStatus.PARTIAL);
  }

  @Test
  void a_wave_has_failed_with_its_first_critical_server_unless_it_tolerates_more() {
    assertThat(judge("0", up("a"), down("b"))).isEqualTo(WaveStatus.FAILED);
    assertThat(judge("1", up("a"), down("b"))).isEqualTo(WaveStatus.PARTIAL);
    assertThat(judge("1", down("a"), down("b"))).isEqualTo(WaveStatus.FAILED);
    assertThat(judge("50%", up("a"), down("b"))).isEqualTo(WaveStatus.PARTIAL);
    assertThat(judge("49%", up("a"), down("b"))).isEqualTo(WaveStatus.FAILED);
  }

  @Test
  void optional_servers_are_no_part_of_the_percentage() {
    ServerExecution optional = server("o", ServerStatus.RECOVERED, true);

    assertThat(judge("34%", up("a"), down("b"), optional)).isEqualTo(WaveStatus.FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    // status, policy, satisfies, stops, pauses
    "COMPLETED, STOP, true, false, false",
    "PARTIAL, STOP, true, false, false",
    "EXCLUDED, STOP, true, false, false",
    "FAILED, STOP, false, true, false",
    "FAILED, PAUSE, false, false, true",
    "FAILED, CONTINUE, true, false, false",
    "TIMED_OUT, STOP, false, true, false",
    "TIMED_OUT, PAUSE, false, false, true",
    "TIMED_OUT, CONTINUE, true, false, false",
    "CANCELLED, CONTINUE, false, false, false",
    "PENDING, CONTINUE, false, false, false",
    "LAUNCHING, CONTINUE, false, false, false"
  })
  void what_follows_from_the_end_of_a_wave(
      WaveStatus status, OnFailure policy, boolean satisfies, boolean stops, boolean pauses) {
    WaveExecution wave = ended(status, policy).build();

    assertThat(FailurePolicy.satisfiesDependants(wave)).isEqualTo(satisfies);
    assertThat(FailurePolicy.stops(wave)).isEqualTo(stops);
    assertThat(FailurePolicy.pauses(wave)).isEqualTo(pauses);
  }

  @Test
  void a_failure_that_somebody_has_accepted_pauses_no_more() {
    WaveExecution wave = ended(WaveStatus.FAILED, OnFailure.PAUSE).failureAccepted(true).build();

    assertThat(FailurePolicy.pauses(wave)).isFalse();
    assertThat(FailurePolicy.satisfiesDependants(wave)).isTrue();
  }

  @Test
  void a_denial_stops_whatever_the_policy() {
    for (OnFailure policy : OnFailure.values()) {
      WaveExecution wave =
          ended(WaveStatus.FAILED, policy)
              .failure(new Failure(FailureCode.APPROVAL_DENIED, "no"))
              .build();

      assertThat(FailurePolicy.stops(wave)).isTrue();
      assertThat(FailurePolicy.pauses(wave)).isFalse();
      assertThat(FailurePolicy.satisfiesDependants(wave)).isFalse();
    }
  }

  private static WaveExecution.Builder ended(WaveStatus status, OnFailure policy) {
    return WaveExecution.builder().wave(WAVE.toBuilder().onFailure(policy).build()).status(status);
  }

  private static ServerExecution up(String name) {
    return server(name, ServerStatus.RECOVERED, false);
  }

  private static ServerExecution down(String name) {
    return server(name, ServerStatus.FAILED, false);
  }

  private static WaveStatus judge(String threshold, ServerExecution... servers) {
    Wave wave = WAVE.toBuilder().failureThreshold(FailureThreshold.parse(threshold)).build();
    WaveExecution execution =
        WaveExecution.builder()
            .wave(wave)
            .status(WaveStatus.VALIDATING)
            .addServers(servers)
            .build();
    RecoveryPlan plan = RecoveryPlan.builder().planId("p").name("p").addWaves(wave).build();
    Draft draft =
        new Draft(
            Execution.builder()
                .executionId("x")
                .plan(plan)
                .planHash("h")
                .startRequest(
                    StartRequest.builder().planId("p").kind(ExecutionKind.DRILL).by("ada").build())
                .declaredAt(NOW)
                .createdAt(NOW)
                .deadline(NOW.plusSeconds(60))
                .waves(List.of(execution))
                .build(),
            new Answers(),
            NOW);
    return draft.waves().get(0).verdict();
  }
}
