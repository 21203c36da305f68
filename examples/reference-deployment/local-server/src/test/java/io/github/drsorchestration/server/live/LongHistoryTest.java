package io.github.drsorchestration.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.server.gameday.Shop;
import io.github.drsorchestration.server.gameday.rehearsal.Stage;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.memory.InMemoryAuditLog;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LongHistoryTest {

  private static final int EVENTS = 3_000;

  private final Simulation service = Simulation.of(SimulatedWorld.builder().build());
  private final Feed feed =
      new Feed(
          service.ports(),
          new Operations(
              StandardOperations.of(service.orchestrator(), service.ports()),
              service.ports(),
              new InMemoryAuditLog()),
          SystemTime.shared());

  @AfterEach
  void stop() {
    feed.close();
  }

  /** What was written to a client, which takes it when it is told so. */
  private static final class SlowClient implements Connection {
    private final StringBuilder received = new StringBuilder();
    private final BlockingQueue<Runnable> writes = new LinkedBlockingQueue<>();
    private volatile boolean over;

    @Override
    public void write(byte[] bytes, Runnable done, Runnable failed) {
      received.append(new String(bytes, StandardCharsets.UTF_8));
      writes.add(done);
    }

    @Override
    public void end() {
      over = true;
    }

    @Override
    public void abort() {
      over = true;
    }

    void takeEverything() throws InterruptedException {
      while (!over) {
        Runnable taken = writes.poll(10, TimeUnit.SECONDS);
        if (taken != null) {
          taken.run();
        }
      }
    }
  }

  private Execution longOne() {
    Execution execution =
        Stage.of(Shop.rehearsal(Shop.databases()), List.of()).execution().toBuilder()
            .executionId("long")
            .eventCount(EVENTS)
            .settled(true)
            .build();
    List<ExecutionEvent> events = LongStream.rangeClosed(1, EVENTS).mapToObj(this::event).toList();
    return service.ports().executionStore().create(execution, events);
  }

  private ExecutionEvent event(long sequence) {
    return ExecutionEvent.builder()
        .executionId("long")
        .sequence(sequence)
        .at(Instant.EPOCH)
        .type(EventType.EXECUTION_CREATED)
        .actor(Actor.of("ann"))
        .reason("r".repeat(200))
        .previousHash("0".repeat(64))
        .hash("1".repeat(64))
        .build();
  }

  @Test
  void a_slow_client_gets_a_long_history_as_a_whole() throws InterruptedException {
    Execution execution = longOne();
    SlowClient client = new SlowClient();

    feed.start(
        new Subscription(
            Principal.of(Actor.of("ann"), Role.ADMIN),
            Instant.MAX,
            Optional.of(execution.executionId()),
            Optional.empty()),
        client);
    client.takeEverything();

    assertThat(client.received.toString().lines().filter(it -> it.startsWith("id: ")))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, EVENTS).mapToObj(number -> "id: " + number).toList());
    assertThat(client.received).contains("event: end");
  }
}
