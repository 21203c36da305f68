package io.github.drsorchestration.aws.notify.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.notify.Events;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.StandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataRequest;

/** Metrics while CloudWatch refuses them, and afterwards. */
class RefusedMetricsTest {

  private static final int MAX_WAITING = 10_000;

  private final List<Integer> sent = new ArrayList<>();
  private Runnable onCall = () -> {};

  private final StandIn cloudWatch =
      StandIn.answering(it -> Answer.xml("<PutMetricDataResponse/>"));
  private final AwsClients clients = cloudWatch.clients().interceptor(new Calls()).build();
  private final ExecutionMetrics metrics = new ExecutionMetrics(clients, "Refused");

  @AfterEach
  void close() {
    clients.close();
    cloudWatch.close();
  }

  @Test
  void what_was_refused_is_sent_later_a_thousand_values_at_a_time() {
    onCall = RefusedMetricsTest::refuse;
    publishRefused(2_500);
    onCall = () -> {};

    end(2_501);

    assertThat(sent).containsExactly(1_000, 1_000, 502);
  }

  @Test
  void an_event_that_was_refused_counts_once_however_often_it_is_offered() {
    onCall = RefusedMetricsTest::refuse;
    publishRefused(99);
    assertThatThrownBy(() -> end(100)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> end(100)).isInstanceOf(AccessDeniedException.class);
    onCall = () -> {};

    end(100);

    assertThat(sent).containsExactly(101);
  }

  @Test
  void only_so_many_values_are_kept() {
    onCall = RefusedMetricsTest::refuse;
    publishRefused(MAX_WAITING + 500);
    onCall = () -> {};

    end(MAX_WAITING + 501);

    assertThat(sent.stream().mapToInt(it -> it).sum()).isEqualTo(MAX_WAITING);
  }

  @Test
  void other_executions_go_on_counting_while_a_call_is_made() {
    onCall =
        () -> {
          onCall = () -> {};
          CompletableFuture<Void> other =
              CompletableFuture.runAsync(() -> publish(Events.recovered("e2", 1)));
          assertThat(other).succeedsWithin(5, TimeUnit.SECONDS);
        };

    end(1);

    assertThat(sent).startsWith(2);
  }

  private void publishRefused(int events) {
    for (int sequence = 1; sequence <= events; sequence++) {
      try {
        publish(Events.recovered("e1", sequence));
      } catch (AccessDeniedException refused) {
        assertThat(sequence).isGreaterThanOrEqualTo(100);
      }
    }
    assertThat(sent).isEmpty();
  }

  private void publish(ExecutionEvent event) {
    metrics.publish(Events.execution(event.executionId(), ExecutionStatus.RUNNING), event);
  }

  private void end(long sequence) {
    metrics.publish(
        Events.execution("e1", ExecutionStatus.COMPLETED), Events.completed("e1", sequence));
  }

  private static void refuse() {
    throw CloudWatchException.builder().statusCode(403).message("not you").build();
  }

  private final class Calls implements ExecutionInterceptor {
    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (context.request() instanceof PutMetricDataRequest request) {
        onCall.run();
        sent.add(request.metricData().size());
      }
    }
  }
}
