package io.github.drsorchestration.aws.notify.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.aws.notify.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

class ExecutionMetricsTest {

  private static final ExecutionSummary RUNNING = Events.execution("e1", ExecutionStatus.RUNNING);

  private final AwsClients clients =
      AwsClients.builder()
          .homeRegion("eu-west-1")
          .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("k", "s")))
          .endpoint(Moto.shared().endpoint())
          .build();

  @AfterEach
  void close() {
    clients.close();
  }

  @Test
  void an_execution_that_completed_leaves_its_figures_and_repetitions_count_once() {
    ExecutionMetrics metrics = new ExecutionMetrics(clients, "Completed");
    metrics.publish(RUNNING, Events.recovered("e1", 1));
    metrics.publish(RUNNING, Events.recovered("e1", 1));
    metrics.publish(RUNNING, Events.recovered("e1", 2));
    metrics.publish(
        RUNNING, Events.event("e1", 3, new EventDetails.ServerFailed(FailureCode.LAUNCH_FAILED)));
    assertThat(sum("Completed", "ServersRecovered", "Kind", "DRILL")).isZero();

    metrics.publish(RUNNING, Events.completed("e1", 4));

    assertThat(sum("Completed", "ServersRecovered", "Kind", "DRILL")).isEqualTo(2);
    assertThat(sum("Completed", "ServersFailed", "Kind", "DRILL")).isEqualTo(1);
    assertThat(sum("Completed", "RecoverySeconds", "Kind", "DRILL")).isEqualTo(2_400);
    assertThat(sum("Completed", "ExecutionsEnded", "Kind", "DRILL", "Status", "COMPLETED"))
        .isEqualTo(1);
  }

  @Test
  void an_execution_that_failed_has_no_recovery_time() {
    ExecutionMetrics metrics = new ExecutionMetrics(clients, "Failed");

    metrics.publish(
        RUNNING,
        Events.event(
            "e1",
            1,
            new EventDetails.StatusChanged(ExecutionStatus.RUNNING, ExecutionStatus.FAILED)));

    assertThat(sum("Failed", "ExecutionsEnded", "Kind", "DRILL", "Status", "FAILED")).isEqualTo(1);
    assertThat(sum("Failed", "RecoverySeconds", "Kind", "DRILL")).isZero();
  }

  private static double sum(String namespace, String metric, String... dimensions) {
    try (CloudWatchClient client = Moto.shared().point(CloudWatchClient.builder()).build()) {
      return client
          .getMetricStatistics(
              it -> {
                it.namespace(namespace)
                    .metricName(metric)
                    .startTime(Events.NOW.minusSeconds(3_600))
                    .endTime(Events.NOW.plusSeconds(3_600))
                    .period(86_400)
                    .statistics(Statistic.SUM);
                Dimension[] wanted = new Dimension[dimensions.length / 2];
                for (int i = 0; i < wanted.length; i++) {
                  wanted[i] =
                      Dimension.builder()
                          .name(dimensions[2 * i])
                          .value(dimensions[2 * i + 1])
                          .build();
                }
                it.dimensions(wanted);
              })
          .datapoints()
          .stream()
          .mapToDouble(point -> point.sum())
          .sum();
    }
  }
}
