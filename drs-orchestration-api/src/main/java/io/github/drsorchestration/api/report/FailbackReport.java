package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Instant;
import java.util.Optional;

/**
 * The way home of a server.
 *
 * @param stage how far it has come
 * @param production which of its instances carries production
 * @param origin where it is brought; absent, to a machine on premises
 * @param inSyncAt when its copy in the origin was in sync for the first time
 * @param movedAt when production moved to the origin
 * @param protectedAt when it was protected in the recovery place again
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FailbackReport(
    FailbackStage stage,
    ProductionSide production,
    Optional<AccountRegion> origin,
    Optional<Instant> inSyncAt,
    Optional<Instant> movedAt,
    Optional<Instant> protectedAt) {

  public FailbackReport {
    Check.present("stage", stage);
    Check.present("production", production);
    Check.present("origin", origin);
    Check.present("inSyncAt", inSyncAt);
    Check.present("movedAt", movedAt);
    Check.present("protectedAt", protectedAt);
  }

  public static FailbackReport of(ServerFailback failback) {
    return new FailbackReport(
        failback.stage(),
        failback.production(),
        failback.origin(),
        failback.inSyncAt(),
        failback.movedAt(),
        failback.protectedAt());
  }
}
