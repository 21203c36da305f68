package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.world.LaunchResultEvent;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrsServerTest {

  private static final String START =
      "{\"sourceServers\":[{\"sourceServerID\":\"" + server(1) + "\"}]}";
  private static final double DAYS_IN_SECONDS = 1_000_000;

  @Test
  void passing_time_ends_a_job_between_requests() throws InterruptedException {
    try (DrsServer server =
        DrsServer.serving(Wired.worldOf(1)::build)
            .time(Flow.timesRealTime(DAYS_IN_SECONDS))
            .start()) {
      BlockingQueue<LaunchResultEvent> events = new LinkedBlockingQueue<>();
      server.world().onLaunchResult(events::add);
      RawClient raw = new RawClient(server, DUBLIN);
      raw.post("StartRecovery", START);

      assertThat(
              Optional.ofNullable(events.poll(1, TimeUnit.MINUTES))
                  .map(LaunchResultEvent::launched))
          .hasValue(true);
    }
  }

  @Test
  void many_callers_at_once_are_served_one_after_the_other() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try (DrsServer server = DrsServer.start(Wired.worldOf(1))) {
      var answers =
          callers.invokeAll(
              IntStream.range(0, 40)
                  .<Callable<Integer>>mapToObj(
                      i ->
                          () ->
                              new RawClient(server, DUBLIN)
                                  .post("StartRecovery", START)
                                  .statusCode())
                  .toList());

      int started = 0;
      for (Future<Integer> answer : answers) {
        started += answer.get() == 202 ? 1 : 0;
      }
      assertThat(started).isEqualTo(1);
      assertThat(server.calls()).containsEntry("StartRecovery", 40L);
      assertThat(server.world().record().launches()).hasSize(1);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void a_port_that_is_taken_is_an_error() {
    try (DrsServer first = DrsServer.start(Wired.worldOf(1))) {
      int taken = first.endpoint().getPort();

      assertThatThrownBy(() -> DrsServer.serving(Wired.worldOf(1)::build).port(taken).start())
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void requests_fail_after_the_server_was_closed() {
    DrsServer server = DrsServer.start(Wired.worldOf(1));
    RawClient raw = new RawClient(server, DUBLIN);
    server.close();

    assertThatThrownBy(() -> raw.post("DescribeJobs", "{}"))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void a_server_leaves_the_system_properties_as_they_were() {
    Properties before = (Properties) System.getProperties().clone();

    DrsServer.start(Wired.worldOf(1)).close();

    assertThat(System.getProperties()).isEqualTo(before);
  }
}
