package io.github.drsorchestration.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.server.gameday.Shop;
import io.github.drsorchestration.server.gameday.rehearsal.Stage;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.memory.InMemoryAuditLog;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedTest {

  private static final int EVENTS = 3_000;
  private static final Principal ANN = Principal.of(Actor.of("ann"), Role.ADMIN);

  private final Simulation service = Simulation.of(SimulatedWorld.builder().build());
  private final ExecutionStore store = service.ports().executionStore();
  private final AtomicBoolean away = new AtomicBoolean();
  private final Ports ports = service.ports().toBuilder().executionStore(sometimes()).build();
  private final Feed feed =
      new Feed(
          ports,
          new Operations(
              StandardOperations.of(service.orchestrator(), ports), ports, new InMemoryAuditLog()),
          SystemTime.shared());

  /** The store, which fails to read events once it is told so. */
  private ExecutionStore sometimes() {
    return (ExecutionStore)
        Proxy.newProxyInstance(
            ExecutionStore.class.getClassLoader(),
            new Class<?>[] {ExecutionStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("events") && away.getAndSet(false)) {
                throw new ServiceUnavailableException("events", "the database is away");
              }
              return method.invoke(store, arguments);
            });
  }

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

    void takeUntil(String text) throws InterruptedException {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
      while (!over && received.indexOf(text) < 0 && System.nanoTime() < deadline) {
        Runnable taken = writes.poll(1, TimeUnit.SECONDS);
        if (taken != null) {
          taken.run();
        }
      }
    }
  }

  private Execution execution(long events) {
    return Stage.of(Shop.rehearsal(Shop.databases()), List.of()).execution().toBuilder()
        .executionId("e1")
        .eventCount(events)
        .build();
  }

  private SlowClient streaming() {
    return streaming(ANN, Optional.of("e1"), Optional.empty());
  }

  private SlowClient streaming(
      Principal who, Optional<String> executionId, Optional<String> lastEventId) {
    SlowClient client = new SlowClient();
    feed.start(new Subscription(who, Instant.MAX, () -> true, executionId, lastEventId), client);
    return client;
  }

  private ExecutionEvent event(long sequence) {
    return ExecutionEvent.builder()
        .executionId("e1")
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
    store.create(
        execution(EVENTS).toBuilder().settled(true).build(),
        LongStream.rangeClosed(1, EVENTS).mapToObj(this::event).toList());

    SlowClient client = streaming();
    client.takeUntil("event: end");

    assertThat(client.received.toString().lines().filter(it -> it.startsWith("id: ")))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, EVENTS).mapToObj(number -> "id: " + number).toList());
  }

  @Test
  void what_the_store_cannot_tell_at_first_is_told_later() throws InterruptedException {
    Execution first = store.create(execution(1), List.of(event(1)));
    SlowClient client = streaming();
    client.takeUntil("event: state");

    away.set(true);
    Execution second = store.save(first, execution(2), List.of(event(2)));
    feed.saved(second, List.of(event(2)));
    client.takeUntil("id: 2");

    assertThat(client.received).contains("id: 2");
  }

  @Test
  void a_stream_whose_history_cannot_be_read_is_cut_off_and_may_come_again()
      throws InterruptedException {
    store.create(execution(1), List.of(event(1)));
    away.set(true);

    SlowClient client = streaming();
    client.takeUntil("id: 1");

    assertThat(client.over).isTrue();
  }

  @Test
  void the_stream_of_all_tells_nobody_of_what_is_out_of_scope() throws InterruptedException {
    Principal tenant = ANN.within(AccessScope.ofPlans(Set.of("payroll")));
    SlowClient own = streaming(ANN, Optional.empty(), Optional.empty());
    SlowClient other = streaming(tenant, Optional.empty(), Optional.empty());
    own.takeUntil("retry");
    other.takeUntil("retry");

    Execution first = store.create(execution(1), List.of(event(1)));
    feed.saved(first, List.of(event(1)));
    own.takeUntil("event: state");
    String id =
        own.received.toString().lines().filter(it -> it.startsWith("id: ")).findFirst().get();
    SlowClient resuming =
        streaming(tenant, Optional.empty(), Optional.of(id.substring("id: ".length())));
    own.takeUntil("heartbeat");
    other.takeUntil("heartbeat");
    resuming.takeUntil("heartbeat");

    assertThat(own.received).contains("e1");
    assertThat(other.received.toString() + resuming.received).doesNotContain("e1");
  }
}
