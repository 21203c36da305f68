package io.github.drsorchestration.core.service.forecast;

import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers the last forecast of each plan, so that lists need not make one. */
public final class KnownForecasts {

  private static final Logger LOG = LoggerFactory.getLogger(KnownForecasts.class);

  private final Records<KnownForecast> records;
  private final Time time;

  public KnownForecasts(RecordStore store, Time time) {
    this.records = new Records<>(store, "forecast", KnownForecast.class);
    this.time = time;
  }

  /** What is not remembered, for want of a store or because another was faster, is not missed. */
  void remember(PlanForecast made) {
    if (made.version() == 0 || !made.problems().isEmpty()) {
      return;
    }
    KnownForecast known =
        new KnownForecast(
            made.version(),
            made.serverIds().size(),
            made.forecast().p50(),
            made.forecast().p90(),
            time.now());
    try {
      records.put(made.planId(), known);
    } catch (OrchestrationException e) {
      LOG.debug("the forecast of plan {} is not remembered", made.planId(), e);
    }
  }

  public Optional<KnownForecast> find(String planId) {
    return records.findReadable(planId).map(Versioned::value);
  }

  /** All of them, by plan. */
  public Map<String, KnownForecast> all() {
    Map<String, KnownForecast> all = new LinkedHashMap<>();
    records.listAll().forEach(it -> all.put(it.id(), it.value()));
    return all;
  }
}
