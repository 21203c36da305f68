package io.github.drsorchestration.testkit.assertion;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import java.time.Duration;
import java.util.Optional;

/** Assertions about one server of an execution; each returns to the execution. */
public final class ServerAssert {

  private final ExecutionAssert execution;
  private final ServerExecution server;

  ServerAssert(ExecutionAssert execution, ServerExecution server) {
    this.execution = execution;
    this.server = server;
  }

  public ExecutionAssert hasStatus(ServerStatus expected) {
    if (server.status() != expected) {
      throw failure("to be " + expected);
    }
    return execution;
  }

  /** Asserts that it was up exactly this long after the start of the execution. */
  public ExecutionAssert isUpAfter(Duration expected) {
    hasStatus(ServerStatus.RECOVERED);
    if (!execution.since(server.recoveredAt()).equals(Optional.of(expected))) {
      throw failure("to be up after " + expected);
    }
    return execution;
  }

  public ExecutionAssert failedWith(FailureCode expected) {
    hasStatus(ServerStatus.FAILED);
    if (!server.failure().map(Failure::code).equals(Optional.of(expected))) {
      throw failure("to have failed with " + expected);
    }
    return execution;
  }

  /** Asserts how often it was launched, including the last launch. */
  public ExecutionAssert wasTried(int times) {
    int launches = server.previousLaunches().size() + (server.attemptId().isPresent() ? 1 : 0);
    if (launches != times) {
      throw failure("to have been launched " + times + " times, but was " + launches + " times");
    }
    return execution;
  }

  private AssertionError failure(String expected) {
    String up = execution.since(server.recoveredAt()).map(time -> ", up after " + time).orElse("");
    return new AssertionError(
        "Expected server "
            + server.serverId()
            + ' '
            + expected
            + ", but it is: "
            + server.status()
            + server.failure().map(why -> " (" + why + ")").orElse("")
            + up);
  }
}
