package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.ApprovalRequest;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the user brings has a defect: the execution goes on, and the defect can be found. */
class ErrorsOfPortsScenarioTest {

  static Stream<Supplier<Error>> errors() {
    return Stream.of(
        () -> new NoClassDefFoundError("com/example/Missing"),
        () -> new NoSuchMethodError("Missing.method()"),
        StackOverflowError::new);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void of_the_notifier(Supplier<Error> error) {
    Scene scene = Scene.of(wave("a").build());
    scene
        .simulation()
        .withPorts(
            ports ->
                ports.notifier(
                    (execution, event) -> {
                      throw error.get();
                    }));
    scene.run();

    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "10:30 COMPLETED");
  }

  @ParameterizedTest
  @MethodSource("errors")
  void of_the_listener(Supplier<Error> error) {
    Scene scene = Scene.of(wave("a").build());
    scene
        .simulation()
        .withPorts(
            ports ->
                ports.executionListener(
                    (execution, events) -> {
                      throw error.get();
                    }));
    scene.run();

    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "10:30 COMPLETED");
  }

  @ParameterizedTest
  @MethodSource("errors")
  void of_the_health_probe(Supplier<Error> error) {
    HealthCheck check = HealthCheck.builder().probe("tcp").build();
    Scene scene = Scene.of(wave("a").healthCheck(check).build());
    scene
        .simulation()
        .withPorts(
            ports ->
                ports.healthProbe(
                    (asked, instance) -> {
                      throw error.get();
                    }));
    scene.run();

    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "22:30 FAILED");
    assertThat(scene.server("a").failure().orElseThrow().message())
        .contains("could not be checked", error.get().toString());
  }

  @ParameterizedTest
  @MethodSource("errors")
  void of_the_hook_runner_when_it_starts_a_hook(Supplier<Error> error) {
    Scene scene = Scene.of(wave("a").addBeforeHooks(hook()).build());
    scene
        .simulation()
        .withPorts(
            ports ->
                ports.hookRunner(
                    new HookRunner() {
                      @Override
                      public void start(HookInvocation invocation) {
                        throw error.get();
                      }

                      @Override
                      public HookProgress progress(HookInvocation invocation) {
                        return HookProgress.of(HookProgress.State.NOT_STARTED);
                      }
                    }));
    scene.run();

    assertThat(scene.executionStatuses()).last().isEqualTo("00:00 FAILED");
    assertThat(reason(scene, EventType.HOOK_ENDED)).contains(error.get().toString());
  }

  @ParameterizedTest
  @MethodSource("errors")
  void of_the_hook_runner_when_it_is_asked(Supplier<Error> error) {
    Scene scene = Scene.of(wave("a").addBeforeHooks(hook()).build());
    scene
        .simulation()
        .withPorts(
            ports ->
                ports.hookRunner(
                    new HookRunner() {
                      @Override
                      public void start(HookInvocation invocation) {}

                      @Override
                      public HookProgress progress(HookInvocation invocation) {
                        throw error.get();
                      }
                    }));
    scene.run();

    assertThat(scene.executionStatuses()).last().isEqualTo("05:00 FAILED");
  }

  @ParameterizedTest
  @MethodSource("errors")
  void of_the_approval_gate(Supplier<Error> error) {
    Scene scene = Scene.of(wave("a").approval(ApprovalPolicy.builder().build()).build());
    scene
        .simulation()
        .withPorts(
            ports ->
                ports.approvalGate(
                    new ApprovalGate() {
                      @Override
                      public void announce(ApprovalRequest request) {
                        throw error.get();
                      }

                      @Override
                      public Optional<ApprovalAnswer> answer(String approvalId) {
                        throw error.get();
                      }
                    }));
    scene
        .at(
            "05:00",
            () -> scene.request(ExecutionRequest.of(RequestType.APPROVE, "bob", "by telephone")))
        .run();

    assertThat(scene.executionStatuses()).last().isEqualTo("15:30 COMPLETED");
  }

  private static Hook hook() {
    return Hook.builder()
        .name("switch")
        .type(HookType.IN_PROCESS)
        .target("x")
        .timeout(Duration.ofMinutes(5))
        .build();
  }

  private static String reason(Scene scene, EventType type) {
    return scene.events().stream()
        .filter(event -> event.type() == type)
        .findFirst()
        .flatMap(ExecutionEvent::reason)
        .orElse("");
  }
}
