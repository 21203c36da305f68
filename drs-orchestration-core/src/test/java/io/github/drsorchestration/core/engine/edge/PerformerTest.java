package io.github.drsorchestration.core.engine.edge;

import static io.github.drsorchestration.core.engine.Given.recovered;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.core.engine.Fakes;
import io.github.drsorchestration.core.engine.Samples;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.edge.cache.JobCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PerformerTest {

  private final Fakes fakes = new Fakes();
  private final Hooks hooks = new Hooks();
  private final Execution execution = Situation.running(wave("db", recovered("a"))).execution();

  static Stream<RuntimeException> passing() {
    return Stream.of(
        new OutcomeUnknownException("call", "timeout"),
        new ThrottledException("call", "slow", null),
        new ServiceUnavailableException("call", "down"));
  }

  static Stream<RuntimeException> lasting() {
    return Stream.of(
        new AccessDeniedException("call", "no"),
        new CallRejectedException("call", "bad"),
        new IllegalStateException("a defect"));
  }

  @Test
  void servers_are_claimed_for_the_round_and_the_holders_told() {
    fakes.store.put(execution);
    fakes.store.put(execution.toBuilder().executionId("y").build());
    fakes.claims.claim("y", Set.of(id("b")));

    assertThat(perform(new Effect.ClaimServers(0, Set.of(id("a")))))
        .contains(new EffectResult.Claimed(0, Set.of(id("a")), Map.of()));
    assertThat(perform(new Effect.ClaimServers(0, Set.of(id("b")))))
        .contains(new EffectResult.Claimed(0, Set.of(id("b")), Map.of(id("b"), "y")));
  }

  @Test
  void servers_are_released_for_the_round() {
    fakes.claims.claim("x~2", Set.of(id("a")));

    assertThat(perform(new Effect.ReleaseServers(2, Set.of(id("a")))))
        .contains(new EffectResult.Released(2, Set.of(id("a"))));
    assertThat(fakes.claims.held()).isEmpty();
  }

  @Test
  void a_launch_makes_the_call_of_its_command() {
    LaunchCommand command =
        new LaunchCommand(
            PLACE, List.of(new LaunchCommand.Item(id("a"), Optional.empty())), true, Map.of());
    Optional<EffectResult> result = perform(new Effect.Launch(attempt().build(), command));

    assertThat(result).containsInstanceOf(EffectResult.JobStarted.class);
    assertThat(fakes.recovery.launches()).containsExactly(command);
  }

  @Test
  void a_termination_names_the_instances_of_its_attempt() {
    perform(new Effect.Terminate(attempt().addInstanceIds("i-a", "i-b").build()));

    assertThat(fakes.recovery.calls()).containsExactly("terminate [i-a, i-b]");
  }

  @Test
  void a_hook_is_started_in_time() {
    assertThat(perform(startHook())).contains(new EffectResult.HookStarted("x/0/hook/1"));
    assertThat(hooks.started).hasSize(1);
  }

  @Test
  void a_step_that_was_too_slow_starts_no_hook() {
    fakes.time.advance(Duration.ofSeconds(30));

    assertThat(perform(startHook())).isEmpty();
    assertThat(hooks.started).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void a_hook_whose_start_is_uncertain_is_looked_at_later(RuntimeException failure) {
    hooks.failure = Optional.of(failure);

    assertThat(perform(startHook())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void a_hook_that_cannot_be_started_is_told(RuntimeException failure) {
    hooks.failure = Optional.of(failure);

    assertThat(perform(startHook()))
        .contains(new EffectResult.HookNotStarted("x/0/hook/1", failure.getMessage()));
  }

  @Test
  void settings_that_were_applied_are_told() {
    assertThat(perform(applySettings()))
        .contains(new EffectResult.SettingsApplied(id("a"), Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void settings_that_cannot_be_applied_for_now_are_tried_again(RuntimeException failure) {
    fakes.recovery.fail("apply", failure);

    assertThat(perform(applySettings())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void settings_that_can_never_be_applied_are_told(RuntimeException failure) {
    fakes.recovery.fail("apply", failure);

    assertThat(perform(applySettings()))
        .contains(new EffectResult.SettingsApplied(id("a"), Optional.of(failure.getMessage())));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void what_fails_without_a_result_is_left_to_the_next_step(RuntimeException failure) {
    Effect effect = new Effect.ClaimServers(0, Set.of(id("a")));

    assertThat(performer().failed(effect, failure)).isEmpty();
  }

  @Test
  void a_job_may_have_been_started_by_a_call_that_failed_in_whatever_way() {
    Effect effect = new Effect.Terminate(attempt().addInstanceIds("i-a").build());

    assertThat(performer().failed(effect, new CompletionException(new StackOverflowError("deep"))))
        .contains(
            new EffectResult.JobOutcomeUnknown(
                "x/0/1", "java.lang.StackOverflowError: deep", Duration.ofSeconds(90)));
  }

  private Optional<EffectResult> perform(Effect effect) {
    return performer().perform(effect);
  }

  private Performer performer() {
    return new Performer(
        fakes.ports().hookRunner(hooks).build(),
        new JobStarter(fakes.time, new JobCache(fakes.recovery, fakes.time)),
        new Claims(fakes.claims, fakes.store),
        new Publisher((summary, event) -> {}, fakes.store),
        execution,
        List.of());
  }

  private static JobAttempt.Builder attempt() {
    return Samples.attempt("x/0/1", AttemptStatus.INTENDED, "a");
  }

  private static Effect.ApplySettings applySettings() {
    return new Effect.ApplySettings(PLACE, id("a"), LaunchSettings.unchanged());
  }

  private static Effect.StartHook startHook() {
    Hook hook = Hook.builder().name("dns").type(HookType.LAMBDA).target("function").build();
    HookRun run =
        HookRun.builder()
            .runId("x/0/hook/1")
            .hook(hook)
            .status(HookStatus.INTENDED)
            .startedAt(NOW)
            .actBefore(NOW.plusSeconds(30))
            .build();
    return new Effect.StartHook(
        run, new HookInvocation(run.runId(), "x", "shop", ExecutionKind.DRILL, "db", hook));
  }

  private static final class Hooks implements HookRunner {
    private final List<HookInvocation> started = new ArrayList<>();
    private Optional<RuntimeException> failure = Optional.empty();

    @Override
    public void start(HookInvocation invocation) {
      if (failure.isPresent()) {
        throw failure.get();
      }
      started.add(invocation);
    }

    @Override
    public HookProgress progress(HookInvocation invocation) {
      return HookProgress.of(HookProgress.State.RUNNING);
    }
  }
}
