package io.github.drsorchestration.testkit.assertion;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an execution, with its exact timeline.
 *
 * <pre>{@code
 * assertThat(execution)
 *     .isPartial()
 *     .wave("databases").isCompletedAfter(Duration.ofMinutes(12))
 *     .wave("web").startsAfterEndOf("databases")
 *     .server("s-0000000000000web1").failedWith(FailureCode.LAUNCH_FAILED);
 * }</pre>
 */
public final class ExecutionAssert extends AbstractAssert<ExecutionAssert, Execution> {

  ExecutionAssert(@Nullable Execution actual) {
    super(actual, ExecutionAssert.class);
  }

  /** Begins assertions about an execution. */
  public static ExecutionAssert assertThat(@Nullable Execution actual) {
    return new ExecutionAssert(actual);
  }

  public ExecutionAssert hasStatus(ExecutionStatus expected) {
    if (execution().status() != expected) {
      failWithMessage(
          "Expected execution %s to be %s, but it is %s:%n%s",
          execution().executionId(), expected, execution().status(), story());
    }
    return this;
  }

  public ExecutionAssert isCompleted() {
    return hasStatus(ExecutionStatus.COMPLETED);
  }

  public ExecutionAssert isPartial() {
    return hasStatus(ExecutionStatus.PARTIAL);
  }

  public ExecutionAssert hasFailed() {
    return hasStatus(ExecutionStatus.FAILED);
  }

  /** Asserts that it ended exactly this long after its start. */
  public ExecutionAssert endedAfter(Duration expected) {
    Optional<Duration> took = since(execution().endedAt());
    if (!took.equals(Optional.of(expected))) {
      failWithMessage(
          "Expected execution %s to end after %s, but it was %s",
          execution().executionId(), expected, took.map(Duration::toString).orElse("not ended"));
    }
    return this;
  }

  /**
   * Asserts that every server was up within this time of the declaration, as an RTO target demands.
   */
  public ExecutionAssert wasUpWithin(Duration target) {
    Optional<Instant> last =
        servers().flatMap(server -> server.recoveredAt().stream()).max(Instant::compareTo);
    boolean allUp =
        servers()
            .allMatch(
                server ->
                    server.status() == ServerStatus.RECOVERED
                        || server.status() == ServerStatus.EXCLUDED);
    Optional<Duration> rto = last.map(moment -> Duration.between(execution().declaredAt(), moment));
    if (!allUp || rto.filter(time -> time.compareTo(target) <= 0).isEmpty()) {
      failWithMessage(
          "Expected every server to be up within %s of the declaration, but %s:%n%s",
          target,
          allUp ? "it took " + rto.map(Duration::toString).orElse("for ever") : "not all are up",
          story());
    }
    return this;
  }

  /** Asserts that exactly these servers are up. */
  public ExecutionAssert hasRecovered(String... serverIds) {
    List<String> up =
        servers()
            .filter(server -> server.status() == ServerStatus.RECOVERED)
            .map(ServerExecution::serverId)
            .sorted()
            .toList();
    List<String> expected = Stream.of(serverIds).sorted().toList();
    if (!up.equals(expected)) {
      failWithMessage("Expected exactly %s to be up, but these are: %s", expected, up);
    }
    return this;
  }

  /** Asserts that preflight reported this finding. */
  public ExecutionAssert hasFinding(FindingCode code) {
    if (execution().findings().stream().map(Finding::code).noneMatch(code::equals)) {
      failWithMessage("Expected finding %s, but there are: %s", code, execution().findings());
    }
    return this;
  }

  /** Continues with one of its waves. */
  public WaveAssert wave(String name) {
    Optional<WaveExecution> wave =
        execution().waves().stream().filter(it -> it.wave().name().equals(name)).findFirst();
    if (wave.isEmpty()) {
      failWithMessage(
          "Expected a wave '%s', but there are: %s",
          name, execution().waves().stream().map(it -> it.wave().name()).toList());
    }
    return new WaveAssert(this, wave.orElseThrow());
  }

  /** Continues with one of its servers. */
  public ServerAssert server(String serverId) {
    Optional<ServerExecution> server =
        servers().filter(it -> it.serverId().equals(serverId)).findFirst();
    if (server.isEmpty()) {
      failWithMessage("Expected server %s to take part, but it does not", serverId);
    }
    return new ServerAssert(this, server.orElseThrow());
  }

  Execution execution() {
    isNotNull();
    return actual;
  }

  Optional<Duration> since(Optional<Instant> moment) {
    return moment.map(at -> Duration.between(execution().createdAt(), at));
  }

  private Stream<ServerExecution> servers() {
    return execution().waves().stream().flatMap(wave -> wave.servers().stream());
  }

  /** The details that a reader of a failed test needs. */
  private String story() {
    StringBuilder text = new StringBuilder();
    execution()
        .findings()
        .forEach(
            it ->
                text.append("  ")
                    .append(it.severity())
                    .append(' ')
                    .append(it.message())
                    .append('\n'));
    for (WaveExecution wave : execution().waves()) {
      text.append("  wave ").append(wave.wave().name()).append(": ").append(wave.status());
      wave.failure().ifPresent(failure -> text.append(" (").append(failure).append(')'));
      text.append('\n');
      for (ServerExecution server : wave.servers()) {
        text.append("    ").append(server.serverId()).append(": ").append(server.status());
        server.failure().ifPresent(failure -> text.append(" (").append(failure).append(')'));
        text.append('\n');
      }
    }
    return text.toString();
  }
}
