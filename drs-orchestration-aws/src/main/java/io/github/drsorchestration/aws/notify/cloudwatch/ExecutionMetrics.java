package io.github.drsorchestration.aws.notify.cloudwatch;

import io.github.drsorchestration.api.execution.EventType;
import io.github.drsorchestration.api.execution.ExecutionEvent;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.AwsService;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;

/**
 * Turns the events of executions into CloudWatch metrics, each with the dimension {@code Kind}:
 *
 * <ul>
 *   <li>{@code ExecutionsEnded}, with the further dimension {@code Status}
 *   <li>{@code RecoverySeconds}: from the declaration to the end of an execution that completed
 *   <li>{@code ServersRecovered} and {@code ServersFailed}
 *   <li>{@code ApprovalsRequested}, {@code HooksEnded} and {@code OutcomesUnknown}
 * </ul>
 *
 * <p>Values are collected and sent together when an execution ends, and before that as soon as
 * there are a hundred of them or a minute has passed. An event that is repeated within one process
 * counts once; values that were not sent when a process ends are lost.
 */
public final class ExecutionMetrics implements Notifier {

  /** CloudWatch, for which {@link AwsClients} makes clients. */
  public static final AwsService<CloudWatchClient> CLOUD_WATCH =
      AwsService.of("monitoring", CloudWatchClient.class, CloudWatchClient::builder);

  private static final Map<EventType, String> COUNTED =
      Map.of(
          EventType.SERVER_RECOVERED, "ServersRecovered",
          EventType.SERVER_FAILED, "ServersFailed",
          EventType.APPROVAL_REQUESTED, "ApprovalsRequested",
          EventType.HOOK_ENDED, "HooksEnded",
          EventType.JOB_OUTCOME_UNKNOWN, "OutcomesUnknown");
  private static final int TOGETHER = 100;
  private static final Duration AT_LATEST = Duration.ofMinutes(1);

  private final AwsClients clients;
  private final String namespace;
  private final Map<String, Long> counted = new ConcurrentHashMap<>();
  private final List<MetricDatum> waiting = new ArrayList<>();

  /**
   * Sends to this namespace.
   *
   * @param namespace such as {@code DrsOrchestration}
   */
  public ExecutionMetrics(AwsClients clients, String namespace) {
    this.clients = clients;
    this.namespace = namespace;
  }

  @Override
  public synchronized void publish(ExecutionSummary execution, ExecutionEvent event) {
    boolean ended = isEnd(event);
    if (counted.getOrDefault(execution.executionId(), 0L) < event.sequence()) {
      counted.put(execution.executionId(), event.sequence());
      count(execution, event);
    }
    if (ended || waiting.size() >= TOGETHER || isLate(event.at())) {
      send();
    }
    if (ended) {
      counted.remove(execution.executionId());
    }
  }

  private void count(ExecutionSummary execution, ExecutionEvent event) {
    Dimension kind = dimension("Kind", execution.kind().name());
    String name = COUNTED.get(event.type());
    if (name != null) {
      waiting.add(one(name, event.at()).dimensions(kind).build());
    }
    if (isEnd(event)) {
      String status = event.details().getOrDefault("to", "");
      waiting.add(
          one("ExecutionsEnded", event.at()).dimensions(kind, dimension("Status", status)).build());
      if (status.equals(ExecutionStatus.COMPLETED.name())) {
        Duration taken = Duration.between(execution.createdAt(), event.at());
        waiting.add(
            datum("RecoverySeconds", event.at())
                .unit(StandardUnit.SECONDS)
                .value(taken.toMillis() / 1e3)
                .dimensions(kind)
                .build());
      }
    }
  }

  private static boolean isEnd(ExecutionEvent event) {
    if (event.type() != EventType.STATUS_CHANGED) {
      return false;
    }
    String to = event.details().getOrDefault("to", "");
    for (ExecutionStatus status : ExecutionStatus.values()) {
      if (status.name().equals(to)) {
        return status.isTerminal();
      }
    }
    return false;
  }

  private boolean isLate(Instant now) {
    return !waiting.isEmpty() && waiting.get(0).timestamp().plus(AT_LATEST).isBefore(now);
  }

  private void send() {
    if (waiting.isEmpty()) {
      return;
    }
    AwsCalls.to("CloudWatch", "namespace " + namespace, clients.atHome(CLOUD_WATCH))
        .repeatable(
            "PutMetricData",
            client -> client.putMetricData(it -> it.namespace(namespace).metricData(waiting)));
    waiting.clear();
  }

  private static MetricDatum.Builder one(String name, Instant at) {
    return datum(name, at).unit(StandardUnit.COUNT).value(1.0);
  }

  private static MetricDatum.Builder datum(String name, Instant at) {
    return MetricDatum.builder().metricName(name).timestamp(at);
  }

  private static Dimension dimension(String name, String value) {
    return Dimension.builder().name(name).value(value).build();
  }
}
