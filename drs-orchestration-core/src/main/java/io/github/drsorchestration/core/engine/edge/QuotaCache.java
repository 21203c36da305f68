package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.engine.decision.Question.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the places allow, shared by all executions of the process. Quotas change by a request to AWS
 * that takes hours; an old answer does no harm, because DRS itself is the judge.
 */
final class QuotaCache {

  private static final Duration FRESH = Duration.ofMinutes(5);

  private final QuotaSource source;
  private final Time time;
  private final Map<AccountRegion, Seen<Quotas>> known = new ConcurrentHashMap<>();
  private final Map<AccountRegion, Object> asking = new ConcurrentHashMap<>();

  QuotaCache(QuotaSource source, Time time) {
    this.source = source;
    this.time = time;
  }

  /** The quotas of a place. Who asks while another one is asking gets the same answer. */
  Quotas quotas(AccountRegion where) {
    synchronized (asking.computeIfAbsent(where, place -> new Object())) {
      Instant now = time.now();
      Seen<Quotas> seen = known.get(where);
      if (seen == null || !seen.at().plus(FRESH).isAfter(now)) {
        seen = new Seen<>(source.quotas(where), now);
        known.put(where, seen);
      }
      return seen.value();
    }
  }
}
