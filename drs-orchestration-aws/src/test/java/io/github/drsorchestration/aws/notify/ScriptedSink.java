package io.github.drsorchestration.aws.notify;

import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.port.Notifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Remembers what it took, and refuses events as long as it is told to. */
final class ScriptedSink implements Notifier {

  private final List<String> taken = new ArrayList<>();
  private BooleanSupplier refuses = () -> false;
  private int calls;

  void refuseWhile(BooleanSupplier condition) {
    refuses = condition;
  }

  /** What it took, such as {@code e1/7}, in order and with repetitions. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  int calls() {
    return calls;
  }

  @Override
  public void publish(ExecutionSummary execution, ExecutionEvent event) {
    calls++;
    if (refuses.getAsBoolean()) {
      throw new AccessDeniedException("Publish", "not you");
    }
    taken.add(execution.executionId() + "/" + event.sequence());
  }
}
