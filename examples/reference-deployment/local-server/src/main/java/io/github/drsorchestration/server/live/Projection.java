package io.github.drsorchestration.server.live;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.service.forecast.Expectations;
import io.github.drsorchestration.core.service.forecast.PlanForecasts;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When executions will probably have ended. Each is forecast once, when it is first asked for. */
final class Projection {

  private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
  private static final int MAX_KNOWN = 1_000;

  private final PlanForecasts forecasts;
  private final Map<String, Optional<Duration>> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Duration>> eldest) {
          return size() > MAX_KNOWN;
        }
      };

  Projection(Ports ports) {
    this.forecasts = new PlanForecasts(ports);
  }

  Optional<Instant> endOf(Execution execution) {
    Optional<Duration> usual = known.get(execution.executionId());
    if (usual == null) {
      usual = forecast(execution);
      known.put(execution.executionId(), usual);
    }
    return usual.map(execution.startedAt().orElse(execution.createdAt())::plus);
  }

  private Optional<Duration> forecast(Execution execution) {
    try {
      return Optional.of(
          forecasts.forecast(execution.plan(), Expectations.RECOVERY).forecast().p50());
    } catch (OrchestrationException e) {
      LOG.debug("execution {} has no projected end", execution.executionId(), e);
      return Optional.empty();
    }
  }
}
