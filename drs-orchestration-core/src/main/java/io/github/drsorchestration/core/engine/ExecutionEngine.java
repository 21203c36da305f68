package io.github.drsorchestration.core.engine;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.decide.Decider;
import io.github.drsorchestration.core.engine.decide.PreflightStage;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.edge.Claims;
import io.github.drsorchestration.core.engine.edge.Contention;
import io.github.drsorchestration.core.engine.edge.JobCache;
import io.github.drsorchestration.core.engine.edge.Observer;
import io.github.drsorchestration.core.engine.edge.Performer;
import io.github.drsorchestration.core.engine.edge.Ports;
import io.github.drsorchestration.core.engine.edge.Publisher;
import io.github.drsorchestration.core.engine.job.Polling;
import io.github.drsorchestration.core.engine.preflight.Preflight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Advances executions, one step at a time: load, ask, decide, save, act. Whoever drives an
 * execution calls {@link #step} until nothing is left to do; any number of processes may do so at
 * once, because every save is conditional and no effect is performed before its intent is saved.
 */
public final class ExecutionEngine {

  /** Each race is lost to somebody who made progress, so this bound is never met in earnest. */
  private static final int MAX_RACES = 50;

  /** Questions lead to questions, but not for long. */
  private static final int MAX_ROUNDS = 20;

  private final Ports ports;
  private final JobCache board;
  private final Contention contention;
  private final Observer observer;
  private final Performer performer;
  private final Publisher publisher;

  public ExecutionEngine(Ports ports) {
    this.ports = ports;
    this.board = new JobCache(ports.recovery(), ports.time());
    this.contention = new Contention();
    Claims claims = new Claims(ports.claims(), ports.executions());
    this.observer = new Observer(ports, board, claims, contention);
    this.performer = new Performer(ports, board, claims);
    this.publisher = new Publisher(ports.notifier(), ports.executions());
  }

  /**
   * Advances an execution by one step.
   *
   * @param executionId the execution
   * @param results what the step before returned; nothing after a restart
   */
  public StepResult step(String executionId, List<EffectResult> results) {
    for (int race = 0; race < MAX_RACES; race++) {
      Optional<Execution> found = ports.executions().find(executionId);
      if (found.isEmpty()) {
        return StepResult.NOTHING_LEFT;
      }
      Execution before = found.get();
      Decision decision = decide(before, results);
      try {
        Execution saved =
            decision.worthSaving()
                ? ports.executions().save(before, decision.next(), decision.events())
                : before;
        return act(saved, decision);
      } catch (VersionConflictException e) {
        // Somebody else saved first: what was decided is out of date, and nothing was done.
      }
    }
    throw new IllegalStateException(
        "execution " + executionId + " lost " + MAX_RACES + " races for one save");
  }

  /** How often jobs are looked at, in a sentence for people. */
  public static String pollingRule() {
    return Polling.rule();
  }

  /** What preflight would find if the execution, which need not be stored, were started now. */
  public List<Finding> preflight(Execution execution) {
    Answers answers = new Answers();
    Instant now = ports.time().now();
    Optional<Preflight> preflight = Preflight.of(execution, answers, now);
    for (int round = 0; answers.anyOpen() && round < MAX_ROUNDS; round++) {
      observer.answer(answers);
      preflight = Preflight.of(execution, answers, now);
    }
    return preflight.map(Preflight::findings).orElseGet(() -> List.of(PreflightStage.unanswered()));
  }

  /**
   * Takes word of DRS that a server's launch has ended.
   *
   * @return whether the executions should take their next step now
   */
  public boolean heard(AccountRegion where, String jobId, String serverId) {
    return board.heard(where, jobId, serverId);
  }

  private Decision decide(Execution before, List<EffectResult> results) {
    List<EffectResult> all = new ArrayList<>(results);
    all.add(new EffectResult.Published(publisher.through(before.executionId())));
    Answers answers = new Answers();
    Instant now = ports.time().now();
    Decision decision = Decider.decide(before, all, answers, now);
    for (int round = 0; answers.anyOpen() && round < MAX_ROUNDS; round++) {
      observer.answer(answers);
      decision = Decider.decide(before, all, answers, now);
    }
    return decision;
  }

  private StepResult act(Execution saved, Decision decision) {
    String id = saved.executionId();
    contention.waits(id, decision.waitsForRoom(), ports.time().now());
    List<EffectResult> results = new ArrayList<>();
    for (Effect effect : decision.effects()) {
      if (effect instanceof Effect.Publish publish) {
        publisher.publish(saved, publish.fromSequence(), decision.events());
        if (saved.status().isTerminal() && publisher.through(id) == saved.eventCount()) {
          results.add(new EffectResult.Published(saved.eventCount()));
        }
      } else {
        performer.perform(id, effect).ifPresent(results::add);
      }
    }
    if (saved.settled()) {
      publisher.forget(id);
      return StepResult.NOTHING_LEFT;
    }
    return new StepResult(decision.wakeAt(), results);
  }
}
