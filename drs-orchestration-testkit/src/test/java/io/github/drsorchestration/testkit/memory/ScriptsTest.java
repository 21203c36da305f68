package io.github.drsorchestration.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalRequest;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress.State;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.testkit.memory.ScriptedRun.Lost;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptsTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String SERVER = "s-00000000000000001";

  private final VirtualTime time = VirtualTime.startingAt(START);

  @Test
  void an_approver_answers_when_the_script_says_and_not_before() {
    ScriptedApprovals approvals =
        new ScriptedApprovals(time)
            .forWave("web", ScriptedAnswer.yes(Duration.ofMinutes(5), "maria"))
            .otherwise(ScriptedAnswer.no(Duration.ofMinutes(1), "jo", "not today"));
    approvals.announce(approval("a1", "web"));
    approvals.announce(approval("a2", "databases"));

    time.advance(Duration.ofSeconds(299));
    assertThat(approvals.answer("a1")).isEmpty();
    assertThat(approvals.answer("a2"))
        .contains(new ApprovalAnswer(false, Actor.of("jo"), Optional.of("not today")));
    time.advance(Duration.ofSeconds(1));
    assertThat(approvals.answer("a1"))
        .contains(new ApprovalAnswer(true, Actor.of("maria"), Optional.empty()));
  }

  @Test
  void an_approver_who_is_not_in_the_script_stays_silent() {
    ScriptedApprovals approvals = new ScriptedApprovals(time);
    approvals.announce(approval("a1", "web"));

    time.advance(Duration.ofDays(30));

    assertThat(approvals.answer("a1")).isEmpty();
  }

  @Test
  void an_answer_by_hand_comes_before_that_of_the_script_and_not_after_it() {
    ApprovalAnswer no = new ApprovalAnswer(false, Actor.of("jo"), Optional.empty());
    ScriptedAnswer yes = ScriptedAnswer.yes(Duration.ofMinutes(5), "maria");
    ScriptedApprovals early = new ScriptedApprovals(time).otherwise(yes);
    ScriptedApprovals late = new ScriptedApprovals(time).otherwise(yes);
    early.announce(approval("a1", "web"));
    late.announce(approval("a1", "web"));

    early.answer("a1", no);
    time.advance(Duration.ofMinutes(5));
    late.answer("a1", no);

    assertThat(early.answer("a1")).contains(no);
    assertThat(late.answer("a1")).contains(yes.answer());
  }

  @Test
  void a_hook_runs_exactly_as_long_as_the_script_says() {
    ScriptedHooks hooks =
        new ScriptedHooks(time).on("dns", ScriptedRun.succeedsAfter(Duration.ofSeconds(30)));
    hooks.start(run("r1", "dns"));

    time.advance(Duration.ofMillis(29_999));
    assertThat(hooks.progress(run("r1", "dns")).state()).isEqualTo(State.RUNNING);
    time.advance(Duration.ofMillis(1));
    assertThat(hooks.progress(run("r1", "dns")).state()).isEqualTo(State.SUCCEEDED);
  }

  @Test
  void a_hook_without_a_script_succeeds_at_once_and_one_may_never_end() {
    ScriptedHooks hooks = new ScriptedHooks(time).on("stuck", ScriptedRun.neverEnds());
    hooks.start(run("r1", "other"));
    hooks.start(run("r2", "stuck"));

    time.advance(Duration.ofDays(2));

    assertThat(hooks.progress(run("r1", "other")).state()).isEqualTo(State.SUCCEEDED);
    assertThat(hooks.progress(run("r2", "stuck")).state()).isEqualTo(State.RUNNING);
  }

  @Test
  void a_hook_whose_response_is_lost_has_been_started_once() {
    ScriptedHooks hooks =
        new ScriptedHooks(time)
            .on("dns", ScriptedRun.succeedsAfter(Duration.ZERO).losing(Lost.RESPONSE));

    assertThatThrownBy(() -> hooks.start(run("r1", "dns")))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(hooks.progress(run("r1", "dns")).state()).isEqualTo(State.SUCCEEDED);
    assertThat(hooks.starts("r1")).isEqualTo(1);
  }

  @Test
  void a_hook_whose_request_is_lost_has_not_been_started_and_the_second_call_starts_it() {
    ScriptedHooks hooks =
        new ScriptedHooks(time)
            .on("dns", ScriptedRun.succeedsAfter(Duration.ZERO).losing(Lost.REQUEST));

    assertThatThrownBy(() -> hooks.start(run("r1", "dns")))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(hooks.progress(run("r1", "dns")).state()).isEqualTo(State.NOT_STARTED);
    hooks.start(run("r1", "dns"));
    assertThat(hooks.starts("r1")).isEqualTo(1);
  }

  @Test
  void a_run_that_is_started_twice_shows_in_the_count() {
    ScriptedHooks hooks = new ScriptedHooks(time);

    hooks.start(run("r1", "dns"));
    hooks.start(run("r1", "dns"));

    assertThat(hooks.starts("r1")).isEqualTo(2);
  }

  @Test
  void a_server_is_healthy_from_the_delay_after_its_launch_on() {
    ScriptedHealth health =
        new ScriptedHealth(time, id -> Optional.of(START.plusSeconds(100)))
            .healthyAfter(SERVER, Duration.ofSeconds(60));

    time.advance(Duration.ofMillis(159_999));
    assertThat(healthy(health)).isFalse();
    time.advance(Duration.ofMillis(1));
    assertThat(healthy(health)).isTrue();
  }

  @Test
  void a_launch_of_unknown_moment_counts_from_the_first_question() {
    ScriptedHealth health =
        new ScriptedHealth(time, id -> Optional.empty())
            .healthyAfter(SERVER, Duration.ofSeconds(60));
    time.advance(Duration.ofHours(1));

    assertThat(healthy(health)).isFalse();
    time.advance(Duration.ofSeconds(60));
    assertThat(healthy(health)).isTrue();
  }

  @Test
  void a_flapping_server_is_well_every_other_period() {
    ScriptedHealth health =
        new ScriptedHealth(time, id -> Optional.of(START)).flapping(SERVER, Duration.ofSeconds(10));

    for (boolean expected : new boolean[] {false, true, false, true}) {
      assertThat(healthy(health)).isEqualTo(expected);
      time.advance(Duration.ofSeconds(10));
    }
  }

  @Test
  void a_server_may_never_be_healthy_and_one_without_a_script_always_is() {
    ScriptedHealth health = new ScriptedHealth(time, id -> Optional.of(START));
    assertThat(healthy(health)).isTrue();

    health.neverHealthy(SERVER);
    time.advance(Duration.ofDays(1));
    assertThat(healthy(health)).isFalse();
  }

  @Test
  void ids_are_counted() {
    SequentialIds ids = new SequentialIds("e-");

    assertThat(ids.next()).isEqualTo("e-1");
    assertThat(ids.next()).isEqualTo("e-2");
  }

  private static boolean healthy(ScriptedHealth health) {
    return health.healthy(
        HealthCheck.builder().probe("http").build(),
        RecoveryInstance.builder()
            .instanceId("i-1")
            .where(new AccountRegion("111122223333", "eu-west-1"))
            .serverId(SERVER)
            .drill(true)
            .state(InstanceState.RUNNING)
            .tags(Map.of())
            .build());
  }

  private static HookInvocation run(String runId, String hookName) {
    Hook hook = Hook.builder().name(hookName).type(HookType.LAMBDA).target("function").build();
    return new HookInvocation(runId, "e1", "Web shop", ExecutionKind.DRILL, "web", hook);
  }

  private static ApprovalRequest approval(String id, String wave) {
    return new ApprovalRequest(
        id,
        "e1",
        "Web shop",
        "0".repeat(64),
        ExecutionKind.DRILL,
        wave,
        Actor.of("requester"),
        START.plusSeconds(86_400),
        ApprovalPolicy.builder().build(),
        Optional.empty());
  }
}
