package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.decision.Demand;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.edge.cache.Contention;
import io.github.drsorchestration.core.engine.edge.cache.JobCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The engine's side that touches the world; shared by all executions of the process. */
public final class Edge {

  private final Ports ports;
  private final JobCache jobs;
  private final Contention contention = new Contention();
  private final Claims claims;
  private final Observer observer;
  private final JobStarter starter;
  private final Publisher publisher;
  private final ListenerQueues listeners;
  private final Waker waker;
  private final Map<String, EffectRunner> runners = new ConcurrentHashMap<>();

  /**
   * Prepares for work.
   *
   * @param waker wakes an execution for which an answer or a result has come late
   */
  public Edge(Ports ports, Waker waker) {
    this.ports = ports;
    this.waker = waker;
    this.jobs = new JobCache(ports.recoveryService(), ports.time());
    this.claims = new Claims(ports.serverClaims(), ports.executionStore());
    this.observer = new Observer(ports, jobs, claims, contention, waker);
    this.starter = new JobStarter(ports.time(), jobs);
    this.listeners = new ListenerQueues(ports);
    this.publisher = new Publisher(ports.notifier(), ports.executionStore());
  }

  /** What has been found out for an execution since its last step. */
  public Answers answers(String executionId) {
    return observer.begin(executionId);
  }

  /** Answers every open question, or notes that there is no answer yet. */
  public void answer(String executionId, Answers answers) {
    observer.answer(executionId, answers);
  }

  /** The same, waiting for what takes long. */
  public void answerPatiently(String executionId, Answers answers, Duration patience) {
    observer.answer(executionId, answers, patience);
  }

  /** A step has ended that was made with these answers. */
  public void end(String executionId, Answers answers) {
    observer.end(executionId, answers);
  }

  /**
   * Performs the effects of a decision that is saved.
   *
   * @return what came of them, as far as it did not take long
   */
  public List<EffectResult> perform(Execution saved, Decision decision) {
    String id = saved.executionId();
    contention.waits(id, decision.waitsForRoom(), ports.time().now());
    if (decision.effects().isEmpty()) {
      return List.of();
    }
    EffectRunner runner =
        runners.computeIfAbsent(id, none -> new EffectRunner(ports, () -> waker.wake(id)));
    Performer performer =
        new Performer(ports, starter, claims, publisher, saved, decision.events());
    return runner.run(decision.effects(), performer);
  }

  /** Tells other executions what one that was just created is going to want. */
  public void announce(String executionId, Map<AccountRegion, Demand> expected) {
    contention.waits(executionId, expected, ports.time().now());
  }

  /** What came of effects of earlier steps. */
  public List<EffectResult> lateResults(String executionId) {
    EffectRunner runner = runners.get(executionId);
    if (runner == null) {
      return List.of();
    }
    List<EffectResult> late = runner.takeLate();
    if (runner.isIdle()) {
      runners.remove(executionId, runner);
    }
    return late;
  }

  /** Tells the listener of a new state. */
  public void saved(Execution execution, List<ExecutionEvent> events) {
    listeners.saved(execution, events);
  }

  /** How far the events of an execution are known to have been published. */
  public EffectResult.Published published(String executionId) {
    return new EffectResult.Published(publisher.through(executionId), false);
  }

  /** Forgets an execution that has nothing left to do. */
  public void forget(String executionId) {
    observer.forget(executionId);
    publisher.forget(executionId);
    listeners.forget(executionId);
    runners.remove(executionId);
  }

  /**
   * DRS has sent the event that a server's launch has ended.
   *
   * @return whether the executions should take their next step now
   */
  public boolean launchEnded(AccountRegion where, String jobId, String serverId) {
    return jobs.launchEnded(where, jobId, serverId);
  }
}
