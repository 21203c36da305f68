package io.github.drsorchestration.testkit.proof.invariant.audit;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;
import java.util.List;

/** Compares the final status of an execution with its servers. */
public final class FinalStatusIsTrue extends Invariant {

  public FinalStatusIsTrue() {
    super("the final status is true", "people stop looking at COMPLETED, and panic at FAILED");
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    Execution after = saved.after();
    boolean ends =
        after.status().isTerminal()
            && saved.before().filter(old -> old.status() == after.status()).isEmpty();
    if (ends) {
      check(after, history);
    }
  }

  private void check(Execution execution, History history) {
    List<ServerExecution> servers =
        execution.waves().stream()
            .flatMap(wave -> wave.servers().stream())
            .filter(server -> server.status() != ServerStatus.EXCLUDED)
            .toList();
    long up = servers.stream().filter(it -> it.status() == ServerStatus.RECOVERED).count();
    boolean wavesWell =
        execution.waves().stream()
            .allMatch(
                wave ->
                    wave.status() == WaveStatus.COMPLETED || wave.status() == WaveStatus.EXCLUDED);
    boolean allUp = up == servers.size() && wavesWell && !execution.waves().isEmpty();
    boolean isTrue =
        switch (execution.status()) {
          case COMPLETED -> allUp;
          case PARTIAL -> !allUp && up > 0;
          case FAILED -> !allUp && up == 0;
          default -> true;
        };
    if (!isTrue) {
      history.violated(
          this,
          "execution "
              + execution.executionId()
              + " ended "
              + execution.status()
              + " with "
              + up
              + " of "
              + servers.size()
              + " servers up");
    }
    boolean someOpen =
        execution.status() != ExecutionStatus.TIMED_OUT
            && servers.stream()
                .anyMatch(
                    it ->
                        it.status() == ServerStatus.LAUNCHING
                            || it.status() == ServerStatus.LAUNCHED);
    if (someOpen) {
      history.violated(
          this,
          "execution "
              + execution.executionId()
              + " ended "
              + execution.status()
              + " while servers are being launched");
    }
  }
}
