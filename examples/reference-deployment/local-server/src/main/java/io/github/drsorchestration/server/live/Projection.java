package io.github.drsorchestration.server.live;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.core.planning.WaveGraph;
import io.github.drsorchestration.core.service.forecast.Expectations;
import io.github.drsorchestration.core.service.forecast.PlanForecasts;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When executions will probably have ended. How long waves usually take is forecast once for each
 * execution; the rest follows from what its waves have done so far, and from the time. The copies
 * of a failback end when DRS says so; that people have to approve it is not waited for.
 */
final class Projection {

  private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
  private static final int MAX_KNOWN = 1_000;
  private static final int LATE_PARTS = 10;
  private static final Duration LEAST = Duration.ofMinutes(1);

  private final PlanForecasts forecasts;
  private final Map<String, Optional<Usual>> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Usual>> eldest) {
          return size() > MAX_KNOWN;
        }
      };

  Projection(Ports ports) {
    this.forecasts = new PlanForecasts(ports);
  }

  /**
   * How long it takes in half of all rehearsals.
   *
   * @param waves the waves, without the copies of a failback
   * @param all everything, with them
   */
  record Usual(Map<String, Duration> waves, Duration all) {

    Duration of(String wave) {
      return waves.getOrDefault(wave, LEAST);
    }
  }

  /** When one that goes on will have ended, which is never before now. */
  Optional<Instant> endOf(Execution execution, Instant now) {
    Optional<Usual> usual = known.get(execution.executionId());
    if (usual == null) {
      usual = forecast(execution);
      known.put(execution.executionId(), usual);
    }
    return usual.map(it -> end(execution, it, now));
  }

  static Instant end(Execution execution, Usual usual, Instant now) {
    if (execution.waves().isEmpty()) {
      return now.plus(usual.all());
    }
    if (HomeCopies.anyUnknown(execution)) {
      return later(execution.createdAt().plus(usual.all()), now.plus(LEAST));
    }
    WaveGraph graph = WaveGraph.of(execution.waves().stream().map(WaveExecution::wave).toList());
    Map<String, Instant> ends = new LinkedHashMap<>();
    Instant last = now;
    for (String name : graph.topologicalOrder()) {
      Instant ready =
          graph.dependenciesOf(name).stream().map(ends::get).reduce(now, Projection::later);
      WaveExecution wave = execution.wave(name).orElseThrow();
      Instant begins = HomeCopies.gate(wave).map(at -> later(ready, at)).orElse(ready);
      Instant end = end(wave, usual.of(name), begins, now);
      Instant lastUp =
          HomeCopies.last(wave)
              .map(at -> at.plus(usual.of(name)))
              .map(at -> later(end, at))
              .orElse(end);
      ends.put(name, lastUp);
      last = later(last, lastUp);
    }
    return last.isAfter(now) ? last : now.plus(LEAST);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant end(WaveExecution wave, Duration usual, Instant ready, Instant now) {
    if (wave.status().outcome().isPresent()) {
      return wave.endedAt().orElse(now);
    }
    boolean waits =
        wave.status() == WaveStatus.PENDING || wave.status() == WaveStatus.AWAITING_APPROVAL;
    if (waits || wave.startedAt().isEmpty()) {
      return ready.plus(usual);
    }
    Instant asUsual = wave.startedAt().get().plus(usual);
    Duration late = usual.dividedBy(LATE_PARTS);
    Instant soonest = now.plus(late.compareTo(LEAST) > 0 ? late : LEAST);
    return asUsual.isAfter(soonest) ? asUsual : soonest;
  }

  private Optional<Usual> forecast(Execution execution) {
    try {
      Expectations expected = Expectations.of(execution.startRequest());
      Forecast all = forecasts.forecast(execution.plan(), expected).forecast();
      Forecast launches =
          all.failback().isEmpty()
              ? all
              : forecasts.forecast(execution.plan(), expected.afterCopies()).forecast();
      Map<String, Duration> waves = new LinkedHashMap<>();
      launches.waves().forEach(it -> waves.put(it.wave(), it.end().minus(it.start())));
      return Optional.of(new Usual(waves, all.p50()));
    } catch (OrchestrationException e) {
      LOG.debug("execution {} has no projected end", execution.executionId(), e);
      return Optional.empty();
    }
  }
}
