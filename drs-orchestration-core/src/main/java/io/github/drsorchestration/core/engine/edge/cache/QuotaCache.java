package io.github.drsorchestration.core.engine.edge.cache;

import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.engine.decision.Question.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the places allow, shared by all executions of the process. Quotas change by a request to AWS
 * that takes hours; an old answer does no harm, because DRS itself is the judge.
 */
public final class QuotaCache {

  private static final Duration FRESH = Duration.ofMinutes(5);

  private final QuotaSource source;
  private final Time time;
  private final Map<AccountRegion, Place> places = new ConcurrentHashMap<>();

  public QuotaCache(QuotaSource source, Time time) {
    this.source = source;
    this.time = time;
  }

  /** The quotas of a place. Who asks while another one is asking gets the same answer. */
  public Quotas quotas(AccountRegion where) {
    return places.computeIfAbsent(where, Place::new).quotas();
  }

  /** One account and Region: its lock is held during a call, and no other place waits for it. */
  private final class Place {
    private final AccountRegion where;
    private @Nullable Seen<Quotas> known;

    Place(AccountRegion where) {
      this.where = where;
    }

    synchronized Quotas quotas() {
      Instant now = time.now();
      Seen<Quotas> present = known;
      if (present == null || !present.at().plus(FRESH).isAfter(now)) {
        present = new Seen<>(source.quotas(where), now);
        known = present;
      }
      return present.value();
    }
  }
}
