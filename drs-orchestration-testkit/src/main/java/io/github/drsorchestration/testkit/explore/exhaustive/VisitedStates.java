package io.github.drsorchestration.testkit.explore.exhaustive;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;
import io.github.drsorchestration.testkit.random.KeyedRandom;
import java.util.ArrayList;
import java.util.List;

/** Records every state that an execution was saved in, without times and ids. */
public final class VisitedStates extends Invariant {

  private static final KeyedRandom HASH = new KeyedRandom(0);

  private final List<Long> states = new ArrayList<>();

  public VisitedStates() {
    super("states are counted", "a state that was not visited has not been tested");
  }

  /** The states in order, as hashes, without immediate repetitions. */
  public List<Long> states() {
    return states;
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    long state = HASH.draw(text(saved.after()));
    if (states.isEmpty() || states.get(states.size() - 1) != state) {
      states.add(state);
    }
  }

  private static String text(Execution execution) {
    StringBuilder text = new StringBuilder();
    text.append(execution.status()).append(execution.settled());
    execution.pause().ifPresent(pause -> text.append(" paused"));
    execution.inbox().forEach(request -> text.append(' ').append(request.type()));
    execution.waves().forEach(wave -> append(text, wave));
    execution
        .termination()
        .ifPresent(termination -> termination.hookRuns().forEach(run -> append(text, run)));
    return text.toString();
  }

  private static void append(StringBuilder text, HookRun run) {
    text.append(' ').append(run.hook().name()).append(run.status());
  }

  private static void append(StringBuilder text, WaveExecution wave) {
    text.append('\n').append(wave.wave().name()).append(' ').append(wave.status());
    wave.approval().ifPresent(approval -> text.append(' ').append(approval.status()));
    wave.hookRuns().forEach(run -> append(text, run));
    wave.attempts().forEach(it -> text.append(' ').append(it.status()));
    wave.servers()
        .forEach(
            server -> {
              text.append(' ').append(server.serverId()).append(server.status());
              text.append(server.previousLaunches().size());
              server.failure().ifPresent(failure -> text.append(failure.code()));
            });
  }
}
