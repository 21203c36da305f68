package io.github.drsorchestration.aws.notify.cloudwatch;

import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.AwsService;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;

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
 * counts once. Values that cannot be sent are kept, up to ten thousand of them, and lost when the
 * process ends. Safe for use by many threads.
 */
public final class ExecutionMetrics implements Notifier {

  /** CloudWatch, for which {@link AwsClients} makes clients. */
  public static final AwsService<CloudWatchClient> CLOUD_WATCH =
      AwsService.of("monitoring", CloudWatchClient.class, CloudWatchClient::builder);

  /** As many as PutMetricData takes. */
  private static final int MAX_PER_CALL = 1_000;

  private final AwsClients clients;
  private final String namespace;
  private final MetricQueue queue = new MetricQueue();

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
  public void publish(ExecutionSummary execution, ExecutionEvent event) {
    String id = execution.executionId();
    queue.add(id, event.sequence(), MetricPoints.of(execution, event));
    boolean ended = MetricPoints.endOf(event).isPresent();
    if (ended || queue.isWorthSending(event.at())) {
      send();
    }
    if (ended) {
      queue.forget(id);
    }
  }

  /** Sends without holding a lock: other executions go on counting meanwhile. */
  private void send() {
    AwsCalls<CloudWatchClient> calls =
        AwsCalls.to("CloudWatch", "namespace " + namespace, clients.atHome(CLOUD_WATCH));
    for (List<MetricDatum> batch = queue.take(MAX_PER_CALL);
        !batch.isEmpty();
        batch = queue.take(MAX_PER_CALL)) {
      send(calls, batch);
    }
  }

  private void send(AwsCalls<CloudWatchClient> calls, List<MetricDatum> batch) {
    boolean sent = false;
    try {
      calls.repeatable(
          "PutMetricData",
          client -> client.putMetricData(it -> it.namespace(namespace).metricData(batch)));
      sent = true;
    } finally {
      if (!sent) {
        queue.putBack(batch);
      }
    }
  }
}
