package io.github.drsorchestration.aws.notify.cloudwatch;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;

/** What an event counts as. */
final class MetricPoints {

  private static final Map<EventType, String> COUNTED =
      Map.of(
          EventType.SERVER_RECOVERED, "ServersRecovered",
          EventType.SERVER_FAILED, "ServersFailed",
          EventType.APPROVAL_REQUESTED, "ApprovalsRequested",
          EventType.HOOK_ENDED, "HooksEnded",
          EventType.JOB_OUTCOME_UNKNOWN, "OutcomesUnknown");

  private MetricPoints() {}

  static List<MetricDatum> of(ExecutionSummary execution, ExecutionEvent event) {
    Dimension kind = dimension("Kind", execution.kind().name());
    List<MetricDatum> points = new ArrayList<>();
    String name = COUNTED.get(event.type());
    if (name != null) {
      points.add(count(name, event.at(), kind));
    }
    endOf(event)
        .ifPresent(
            status -> {
              Dimension ending = dimension("Status", status.name());
              points.add(count("ExecutionsEnded", event.at(), kind, ending));
              if (status == ExecutionStatus.COMPLETED) {
                Duration taken = Duration.between(execution.declaredAt(), event.at());
                points.add(seconds("RecoverySeconds", event.at(), taken, kind));
              }
            });
    return points;
  }

  /** How the execution has ended, if it is the end that the event reports. */
  static Optional<ExecutionStatus> endOf(ExecutionEvent event) {
    return event.details() instanceof EventDetails.StatusChanged changed
            && changed.to().isTerminal()
        ? Optional.of(changed.to())
        : Optional.empty();
  }

  private static MetricDatum count(String name, Instant at, Dimension... dimensions) {
    return datum(name, at, dimensions).unit(StandardUnit.COUNT).value(1.0).build();
  }

  private static MetricDatum seconds(
      String name, Instant at, Duration taken, Dimension... dimensions) {
    return datum(name, at, dimensions)
        .unit(StandardUnit.SECONDS)
        .value(taken.toMillis() / 1e3)
        .build();
  }

  private static MetricDatum.Builder datum(String name, Instant at, Dimension... dimensions) {
    return MetricDatum.builder().metricName(name).timestamp(at).dimensions(dimensions);
  }

  private static Dimension dimension(String name, String value) {
    return Dimension.builder().name(name).value(value).build();
  }
}
