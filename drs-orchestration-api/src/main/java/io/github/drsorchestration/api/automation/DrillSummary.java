package io.github.drsorchestration.api.automation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.report.ExecutionReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the report of a drill comes down to.
 *
 * @param status how its execution ended
 * @param endedAt when
 * @param rto how long it took until every server was up; absent if not all were
 * @param servers how many servers took part
 * @param recovered how many of them were up
 * @param verified whether the record was found intact
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DrillSummary(
    ExecutionStatus status,
    Instant endedAt,
    Optional<Duration> rto,
    int servers,
    int recovered,
    boolean verified) {

  public DrillSummary {
    Check.present("status", status);
    Check.present("endedAt", endedAt);
    Check.present("rto", rto);
  }

  public static DrillSummary of(ExecutionReport report) {
    Map<ServerStatus, Integer> counts = report.serverCounts();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return new DrillSummary(
        report.status(),
        report.endedAt().orElse(report.generatedAt()),
        report.rto().measured(),
        all - counts.getOrDefault(ServerStatus.EXCLUDED, 0),
        counts.getOrDefault(ServerStatus.RECOVERED, 0),
        report.events().verified());
  }
}
