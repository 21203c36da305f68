package io.github.drsorchestration.core.engine;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.preflight.PreflightResult;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.decide.Decider;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.edge.Edge;
import io.github.drsorchestration.core.engine.edge.Waker;
import io.github.drsorchestration.core.engine.job.Polling;
import io.github.drsorchestration.core.engine.launch.ExpectedRoom;
import io.github.drsorchestration.core.engine.preflight.Preflight;
import io.github.drsorchestration.core.engine.request.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Advances executions, one step at a time: load, ask, decide, save, act, and record what came of
 * it. A driver calls {@link #step} until nothing is left to do; any number of processes may do so
 * at once, because every save is conditional and no effect is performed before its intent is saved.
 */
public final class ExecutionEngine {

  private static final Logger LOG = LoggerFactory.getLogger(ExecutionEngine.class);

  /** Each race is lost to another process that made progress. */
  private static final int MAX_RACES = 50;

  /** Questions lead to questions, but not for long. */
  private static final int MAX_ROUNDS = 20;

  /** Results lead to effects and these to results, until something takes time. */
  private static final int MAX_ROUNDS_OF_EFFECTS = 50;

  /** Somebody waits for the findings. */
  private static final Duration PREFLIGHT_PATIENCE = Duration.ofSeconds(30);

  private static final Duration ACT_WITHIN_REAL = Duration.ofSeconds(5);

  private final Ports ports;
  private final Edge edge;

  /** What came of effects and could not be saved, because the store did not answer. */
  private final Map<String, List<EffectResult>> unsaved = new ConcurrentHashMap<>();

  private final Waker waker = new Waker();

  public ExecutionEngine(Ports ports) {
    this.ports = ports;
    this.edge = new Edge(ports, waker);
  }

  /** What took long wakes its execution when it comes, rather than waiting for the next step. */
  public void wakeBy(Consumer<String> driver) {
    waker.wakeBy(driver);
  }

  /** Advances an execution as far as it goes now. */
  public StepResult step(String executionId) {
    List<EffectResult> results = resultsSoFar(executionId);
    try {
      Optional<Execution> execution = ports.executionStore().find(executionId);
      for (int round = 0; round < MAX_ROUNDS_OF_EFFECTS && execution.isPresent(); round++) {
        Saved saved = decideAndSave(execution.get(), results);
        results = List.of();
        results = edge.perform(saved.execution(), saved.decision());
        if (saved.execution().settled()) {
          edge.forget(executionId);
          results = List.of();
          return StepResult.NOTHING_LEFT;
        }
        if (results.isEmpty()) {
          return new StepResult(saved.decision().wakeAt());
        }
        execution = Optional.of(saved.execution());
      }
      return execution.isEmpty()
          ? StepResult.NOTHING_LEFT
          : new StepResult(Optional.of(ports.time().now()));
    } finally {
      if (!results.isEmpty()) {
        unsaved.put(executionId, results);
      }
    }
  }

  private List<EffectResult> resultsSoFar(String executionId) {
    List<EffectResult> results =
        new ArrayList<>(Optional.ofNullable(unsaved.remove(executionId)).orElse(List.of()));
    results.addAll(edge.lateResults(executionId));
    return results;
  }

  /** How often jobs are looked at, in a sentence for people. */
  public static String pollingRule() {
    return Polling.rule();
  }

  /** What preflight would find if the execution, which need not be stored, were started now. */
  public PreflightResult preflight(Execution execution) {
    String id = execution.executionId();
    Answers answers = edge.answers(id);
    Instant now = ports.time().now();
    Optional<Preflight> preflight = Preflight.of(execution, answers, now);
    for (int round = 0; answers.anyOpen() && round < MAX_ROUNDS; round++) {
      edge.answerPatiently(id, answers, PREFLIGHT_PATIENCE);
      preflight = Preflight.of(execution, answers, now);
    }
    edge.end(id, answers);
    return preflight
        .or(() -> Preflight.of(execution, answers, now, answers.longest().multipliedBy(2)))
        .map(Preflight::result)
        .orElseGet(() -> PreflightResult.refused(List.of(Preflight.unanswered(answers))));
  }

  /** Tells other executions what one that was just created is going to want. */
  public void announce(Execution created) {
    edge.announce(created.executionId(), ExpectedRoom.of(created));
  }

  /** Tells the listener of a state that was saved outside of a step. */
  public void saved(Execution execution, List<ExecutionEvent> events) {
    edge.saved(execution, events);
  }

  /**
   * DRS has sent the event that a server's launch has ended.
   *
   * @return whether the executions should take their next step now
   */
  public boolean launchEnded(AccountRegion where, String jobId, String serverId) {
    return edge.launchEnded(where, jobId, serverId);
  }

  private record Saved(Execution execution, Decision decision) {}

  private Saved decideAndSave(Execution loaded, List<EffectResult> results) {
    Execution before = loaded;
    for (int race = 0; race < MAX_RACES; race++) {
      Decision decision = decide(before, results);
      if (!decision.worthSaving()) {
        return new Saved(before, decision);
      }
      try {
        Execution saved = ports.executionStore().save(before, decision.next(), decision.events());
        edge.saved(saved, decision.events());
        return new Saved(saved, decision);
      } catch (VersionConflictException e) {
        // Another process saved first: what was decided is out of date, and nothing was done.
        before = ports.executionStore().find(loaded.executionId()).orElseThrow(() -> e);
      }
    }
    throw new IllegalStateException(
        "execution " + loaded.executionId() + " lost " + MAX_RACES + " races for one save");
  }

  /** The last look at the clock is after the last answer: what is intended has its whole time. */
  private Decision decide(Execution before, List<EffectResult> results) {
    String id = before.executionId();
    List<EffectResult> all = new ArrayList<>(results);
    all.add(edge.published(id));
    Answers answers = edge.answers(id);
    Decision decision = decide(before, answers, all);
    for (int round = 0; answers.anyOpen() && round < MAX_ROUNDS; round++) {
      edge.answer(id, answers);
      decision = decide(before, answers, all);
    }
    edge.end(id, answers);
    return decision;
  }

  /** What is asked of an execution must never keep it from going on, not even by our mistake. */
  private Decision decide(Execution before, Answers answers, List<EffectResult> results) {
    try {
      return Decider.decide(draft(before, answers), results);
    } catch (RuntimeException e) {
      if (before.inbox().isEmpty()) {
        throw e;
      }
      LOG.error("execution {}: its requests cannot be obeyed", before.executionId(), e);
      Draft draft = draft(before, answers);
      Requests.refuseAll(draft, "it cannot be obeyed because of a fault in the engine: " + e);
      return Decider.decide(draft, results);
    }
  }

  /** A process needs its seconds, however fast the engine's time passes. */
  private Duration actWithin() {
    return Timing.longer(Timing.ACT_WITHIN, ports.time().during(ACT_WITHIN_REAL));
  }

  private Draft draft(Execution before, Answers answers) {
    return new Draft(before, answers, ports.time().now(), actWithin());
  }
}
