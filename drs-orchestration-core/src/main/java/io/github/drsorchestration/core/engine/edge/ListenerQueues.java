package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.ExecutionListener;
import io.github.drsorchestration.api.port.Ports;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the listener of new states: those of one execution one after the other, while the execution
 * goes on.
 */
final class ListenerQueues {

  private static final Logger LOG = LoggerFactory.getLogger(ListenerQueues.class);

  /** How many states of one execution may wait for a slow listener. */
  private static final int MAX_WAITING = 1_000;

  /** The states of one execution that the listener has still to be told of. */
  private final class Queue {

    private CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);
    private int waiting;

    synchronized void add(Execution execution, List<ExecutionEvent> events) {
      if (waiting == MAX_WAITING) {
        LOG.warn("execution {}: the listener is too slow to be told", execution.executionId());
        return;
      }
      waiting++;
      last =
          last.thenCompose(before -> ports.calls().start("listener", () -> tell(execution, events)))
              .handle((told, problem) -> done(execution, problem));
    }

    private synchronized boolean done(Execution execution, @Nullable Throwable problem) {
      waiting--;
      if (problem != null) {
        LOG.warn("execution {}: the listener failed", execution.executionId(), problem);
      }
      return true;
    }
  }

  private final Ports ports;
  private final Map<String, Queue> queues = new ConcurrentHashMap<>();

  ListenerQueues(Ports ports) {
    this.ports = ports;
  }

  void saved(Execution execution, List<ExecutionEvent> events) {
    if (ports.executionListener() != ExecutionListener.NONE) {
      queues.computeIfAbsent(execution.executionId(), none -> new Queue()).add(execution, events);
    }
  }

  void forget(String executionId) {
    queues.remove(executionId);
  }

  private boolean tell(Execution execution, List<ExecutionEvent> events) {
    ports.executionListener().onSaved(execution, events);
    return true;
  }
}
