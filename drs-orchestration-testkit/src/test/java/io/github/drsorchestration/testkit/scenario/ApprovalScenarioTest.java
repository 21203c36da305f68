package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.testkit.memory.ScriptedAnswer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalScenarioTest {

  private static final ApprovalPolicy ANYBODY = ApprovalPolicy.builder().build();

  @Test
  void the_first_wave_too_waits_for_its_approval() {
    Scene scene = Scene.of(approved("a"));
    scene.simulation().approvals().forWave("a", ScriptedAnswer.yes(Duration.ofMinutes(5), "maria"));
    scene.run();

    assertThat(scene.executionStatuses())
        .containsExactly(
            "00:00 RUNNING", "00:00 AWAITING_APPROVAL", "05:00 RUNNING", "15:30 COMPLETED");
    assertThat(scene.launches()).containsExactly("05:00 a");
  }

  @Test
  void an_answer_at_the_gate_that_does_not_count_is_on_record_once() {
    Scene scene = Scene.of(approved("a"));
    scene
        .simulation()
        .approvals()
        .forWave("a", ScriptedAnswer.yes(Duration.ofMinutes(5), Scene.OPERATOR.id()));
    scene.start(Scene.recovery().build()).runUntil("1:00:00");

    assertThat(scene.launches()).isEmpty();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.AWAITING_APPROVAL);
    assertThat(scene.record(EventType.REQUEST_REFUSED)).containsExactly("05:00 a REQUEST_REFUSED");
    assertThat(scene.wave("a").approval().orElseThrow().refusedAnswer())
        .contains(Scene.OPERATOR + " requested the execution and cannot approve it");
  }

  @Test
  void a_later_wave_asks_when_its_turn_has_come() {
    Scene scene = Scene.of(wave("a").build(), approved("b"));
    scene.simulation().approvals().forWave("b", ScriptedAnswer.yes(Duration.ofMinutes(2), "maria"));
    scene.run();

    assertThat(scene.record(EventType.APPROVAL_REQUESTED, EventType.APPROVAL_ANSWERED))
        .containsExactly("10:30 b APPROVAL_REQUESTED", "12:40 b APPROVAL_ANSWERED APPROVED");
    assertThat(scene.launches()).containsExactly("00:00 a", "12:40 b");
  }

  @Test
  void approvers_are_asked_once_and_told_what_they_approve() {
    Scene scene = Scene.of(approved("a")).run();

    assertThat(scene.simulation().approvals().requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.planHash()).isEqualTo(scene.execution().planHash());
              assertThat(request.wave()).isEqualTo("a");
              assertThat(request.requestedBy()).isEqualTo(Scene.OPERATOR);
              assertThat(request.expiresAt()).isEqualTo(scene.moment("24:00:00"));
            });
  }

  @Test
  void an_approval_by_request_counts_at_once() {
    Scene scene = Scene.of(approved("a")).start(Scene.recovery().build());
    scene.runUntil("03:00").request(answer(RequestType.APPROVE, "maria")).runUntilIdle();

    assertThat(scene.launches()).containsExactly("03:00 a");
    assertThat(scene.wave("a").approval().orElseThrow().answeredBy()).contains(Actor.of("maria"));
  }

  @Test
  void a_denial_fails_the_wave_and_stops_the_execution_whatever_the_policy() {
    Wave wave = approved("a").toBuilder().onFailure(OnFailure.CONTINUE).build();
    Scene scene = Scene.of(wave, wave("b").build()).start(Scene.recovery().build());
    scene.runUntil("03:00").request(answer(RequestType.DENY, "maria")).runUntilIdle();

    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "00:00 AWAITING_APPROVAL", "03:00 FAILED");
    assertThat(scene.wave("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.APPROVAL_DENIED);
    assertThat(scene.wave("b").status()).isEqualTo(WaveStatus.PENDING);
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void an_approval_without_an_answer_expires() {
    Scene scene =
        Scene.of(
                wave("a")
                    .approval(ApprovalPolicy.builder().expiresAfter(Duration.ofMinutes(20)).build())
                    .build())
            .run();

    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "00:00 AWAITING_APPROVAL", "20:00 FAILED");
    assertThat(scene.wave("a").approval().orElseThrow().status()).isEqualTo(ApprovalStatus.EXPIRED);
  }

  @Test
  void an_answer_in_the_last_moment_counts() {
    Scene scene =
        Scene.of(
            wave("a")
                .approval(ApprovalPolicy.builder().expiresAfter(Duration.ofMinutes(20)).build())
                .build());
    scene
        .simulation()
        .approvals()
        .forWave("a", ScriptedAnswer.yes(Duration.ofSeconds(1_199), "maria"));
    scene.run();

    assertThat(scene.launches()).containsExactly("20:00 a");
  }

  @Test
  void a_request_that_comes_after_the_expiry_is_refused_although_nobody_has_noticed_it_yet() {
    Scene scene =
        Scene.of(
                wave("a")
                    .approval(ApprovalPolicy.builder().expiresAfter(Duration.ofMinutes(20)).build())
                    .build())
            .start(Scene.recovery().build())
            .runUntil("10:00");
    scene.simulation().orchestrator().close();
    scene.runUntil("25:00");

    assertThatThrownBy(() -> scene.request(answer(RequestType.APPROVE, "maria")))
        .isInstanceOf(RequestRefusedException.class);
    scene.simulation().restart();
    scene.runUntilIdle();
    assertThat(scene.launches()).isEmpty();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void an_answer_at_the_gate_after_the_expiry_does_not_count_although_nobody_has_noticed_it_yet() {
    Scene scene =
        Scene.of(
            wave("a")
                .approval(ApprovalPolicy.builder().expiresAfter(Duration.ofMinutes(20)).build())
                .build());
    scene
        .simulation()
        .approvals()
        .forWave("a", ScriptedAnswer.yes(Duration.ofMinutes(40), "maria"));
    scene.start(Scene.recovery().build()).runUntil("10:00");
    scene.simulation().orchestrator().close();
    scene.runUntil("50:00");
    scene.simulation().restart();
    scene.runUntilIdle();

    assertThat(scene.launches()).isEmpty();
    assertThat(scene.wave("a").approval().orElseThrow().status()).isEqualTo(ApprovalStatus.EXPIRED);
  }

  @Test
  void a_request_that_was_in_time_counts_although_the_engine_was_down() {
    Scene scene =
        Scene.of(
                wave("a")
                    .approval(ApprovalPolicy.builder().expiresAfter(Duration.ofMinutes(20)).build())
                    .build())
            .start(Scene.recovery().build())
            .runUntil("10:00");
    scene.simulation().orchestrator().close();
    scene.runUntil("19:00").request(answer(RequestType.APPROVE, "maria")).runUntil("25:00");
    scene.simulation().restart();
    scene.runUntilIdle();

    assertThat(scene.launches()).containsExactly("25:00 a");
  }

  @Test
  void the_requester_cannot_approve_by_request() {
    Scene scene = Scene.of(approved("a")).start(Scene.recovery().build()).runUntil("01:00");

    for (String name : new String[] {"operator", "OPERATOR", " operator "}) {
      assertThatThrownBy(() -> scene.request(answer(RequestType.APPROVE, name)))
          .isInstanceOf(RequestRefusedException.class)
          .hasMessageContaining("cannot approve");
    }
    assertThat(scene.status()).isEqualTo(ExecutionStatus.AWAITING_APPROVAL);
  }

  @Test
  void the_requester_cannot_approve_at_the_gate_either() {
    Scene scene = Scene.of(approved("a"));
    scene
        .simulation()
        .approvals()
        .otherwise(ScriptedAnswer.yes(Duration.ofMinutes(1), Scene.OPERATOR.id()));
    scene.run();

    assertThat(scene.launches()).isEmpty();
    assertThat(scene.wave("a").approval().orElseThrow().status()).isEqualTo(ApprovalStatus.EXPIRED);
  }

  @Test
  void the_requester_may_deny() {
    Scene scene = Scene.of(approved("a")).start(Scene.recovery().build()).runUntil("01:00");
    scene.request(answer(RequestType.DENY, Scene.OPERATOR.id())).runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void only_the_listed_approvers_may_answer() {
    Scene scene =
        Scene.of(wave("a").approval(ApprovalPolicy.builder().addApprovers("maria").build()).build())
            .start(Scene.recovery().build())
            .runUntil("01:00");

    for (RequestType type : Set.of(RequestType.APPROVE, RequestType.DENY)) {
      assertThatThrownBy(() -> scene.request(answer(type, "peter")))
          .isInstanceOf(RequestRefusedException.class)
          .hasMessageContaining("peter is not among the approvers");
    }
    scene.request(answer(RequestType.APPROVE, "Maria")).runUntilIdle();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void two_waves_that_wait_at_once_are_answered_by_name() {
    Scene scene =
        Scene.of(approved("a"), approved("b").toBuilder().dependsOn(Set.of()).build())
            .start(Scene.recovery().build())
            .runUntil("01:00");

    assertThatThrownBy(() -> scene.request(answer(RequestType.APPROVE, "maria")))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining("name the wave");
    scene
        .request(answer(RequestType.APPROVE, "maria").toBuilder().wave("b").build())
        .runUntil("02:00");
    assertThat(scene.launches()).containsExactly("01:00 b");
    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.AWAITING_APPROVAL);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.RUNNING);
  }

  @Test
  void a_denied_wave_asks_again_when_it_is_retried() {
    Scene scene = Scene.of(approved("a")).start(Scene.recovery().build());
    scene.runUntil("01:00").request(answer(RequestType.DENY, "maria")).runUntil("02:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);

    scene.request(RequestType.RETRY).runUntil("03:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.AWAITING_APPROVAL);
    scene.request(answer(RequestType.APPROVE, "maria")).runUntilIdle();

    assertThat(scene.simulation().approvals().requests())
        .extracting(request -> request.approvalId())
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(scene.launches()).containsExactly("03:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void an_approval_that_waits_does_not_hold_up_independent_waves() {
    Scene scene =
        Scene.of(approved("a"), wave("b").dependsOn(Set.of()).build())
            .start(Scene.recovery().build())
            .runUntil("30:00");

    assertThat(scene.launches()).containsExactly("00:00 b");
    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "10:30 AWAITING_APPROVAL");
  }

  @Test
  void the_clock_of_a_wave_does_not_run_while_it_waits_for_approval() {
    Wave wave = approved("a").toBuilder().timeout(Duration.ofMinutes(15)).build();
    Scene scene = Scene.of(plan(wave));
    scene.simulation().approvals().otherwise(ScriptedAnswer.yes(Duration.ofHours(5), "maria"));
    scene.run();

    assertThat(scene.launches()).containsExactly("5:00:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  private static Wave approved(String name) {
    return wave(name).approval(ANYBODY).build();
  }

  private static ExecutionRequest answer(RequestType type, String by) {
    return ExecutionRequest.of(type, Actor.of(by), "I looked at it");
  }
}
