package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine's side that touches the world; shared by all executions of the process. */
public final class Edge {

  private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

  private final Ports ports;
  private final JobCache jobs;
  private final Contention contention = new Contention();
  private final Claims claims;
  private final Observer observer;
  private final JobStarter starter;
  private final Publisher publisher;

  public Edge(Ports ports) {
    this.ports = ports;
    this.jobs = new JobCache(ports.recoveryService(), ports.time());
    this.claims = new Claims(ports.serverClaims(), ports.executionStore());
    this.observer = new Observer(ports, jobs, claims, contention);
    this.starter = new JobStarter(ports.time(), jobs);
    this.publisher = new Publisher(ports.notifier(), ports.executionStore());
  }

  /** Answers every open question, or says why not. */
  public void answer(Answers answers) {
    observer.answer(answers);
  }

  /**
   * Performs the effects of a decision that is saved.
   *
   * @return what came of them
   */
  public List<EffectResult> perform(Execution saved, Decision decision) {
    contention.waits(saved.executionId(), decision.waitsForRoom(), ports.time().now());
    Performer performer =
        new Performer(ports, starter, claims, publisher, saved, decision.events());
    List<EffectResult> results = new ArrayList<>();
    decision.effects().forEach(effect -> performer.perform(effect).ifPresent(results::add));
    return results;
  }

  /** Tells the listener of a new state. */
  public void saved(Execution execution, List<ExecutionEvent> events) {
    try {
      ports.executionListener().onSaved(execution, events);
    } catch (RuntimeException e) {
      LOG.warn("execution {}: the listener failed", execution.executionId(), e);
    }
  }

  /** How far the events of an execution are known to have been published. */
  public EffectResult.Published published(String executionId) {
    return new EffectResult.Published(publisher.through(executionId), false);
  }

  /** Forgets an execution that has nothing left to do. */
  public void forget(String executionId) {
    publisher.forget(executionId);
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
