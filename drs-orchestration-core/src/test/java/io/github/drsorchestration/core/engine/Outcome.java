package io.github.drsorchestration.core.engine;

import static io.github.drsorchestration.core.engine.Samples.id;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was decided in a {@link Situation}, and what was asked for it. */
public record Outcome(
    Situation before, Decision decision, Set<Question<?>> questions, Instant decidedAt) {

  public Execution execution() {
    return decision.next();
  }

  public ExecutionStatus status() {
    return execution().status();
  }

  public WaveExecution wave(String name) {
    return execution().waves().stream()
        .filter(wave -> wave.wave().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public ServerExecution server(String name) {
    return execution().waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.serverId().equals(id(name)))
        .findFirst()
        .orElseThrow();
  }

  public JobAttempt attempt(String attemptId) {
    return execution().waves().stream()
        .flatMap(wave -> wave.attempts().stream())
        .filter(attempt -> attempt.attemptId().equals(attemptId))
        .findFirst()
        .orElseThrow();
  }

  public <E extends Effect> List<E> effects(Class<E> type) {
    return decision.effects().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The servers of each job that is to be started. */
  public List<List<String>> launches() {
    return effects(Effect.Launch.class).stream()
        .map(launch -> launch.attempt().serverIds())
        .toList();
  }

  public List<EventDetails> events() {
    return decision.events().stream().map(ExecutionEvent::details).toList();
  }

  /** The only event of this kind. */
  public ExecutionEvent event(Class<? extends EventDetails> type) {
    List<ExecutionEvent> found =
        decision.events().stream().filter(event -> type.isInstance(event.details())).toList();
    if (found.size() != 1) {
      throw new AssertionError("not one " + type.getSimpleName() + " among " + events());
    }
    return found.get(0);
  }

  public boolean asked(Class<?> question) {
    return questions.stream().anyMatch(question::isInstance);
  }

  /** How long after the decision the next one is due. */
  public Optional<Duration> wakesAfter() {
    return decision.wakeAt().map(moment -> Duration.between(decidedAt, moment));
  }

  /** The situation with the new state stored, at the moment of the decision. */
  public Situation then() {
    return Situation.following(before, execution());
  }
}
