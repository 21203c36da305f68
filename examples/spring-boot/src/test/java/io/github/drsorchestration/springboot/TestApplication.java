package io.github.drsorchestration.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.springboot.event.ExecutionSaved;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** The application on a free port, and the events that it publishes. */
final class TestApplication implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BlockingQueue<ExecutionSaved> published = new LinkedBlockingQueue<>();
  private final ConfigurableApplicationContext context;

  private TestApplication(List<String> arguments) {
    SpringApplication application = new SpringApplication(RecoveryApplication.class);
    application.addListeners(
        event -> {
          if (event instanceof PayloadApplicationEvent<?> it
              && it.getPayload() instanceof ExecutionSaved saved) {
            published.add(saved);
          }
        });
    this.context = application.run(arguments.toArray(String[]::new));
  }

  /**
   * Starts it.
   *
   * @param state the file of SQLite
   * @param arguments further properties, such as {@code --recovery.max-body=1KB}
   */
  static TestApplication start(Path state, String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--spring.datasource.url=jdbc:sqlite:%s?journal_mode=WAL&transaction_mode=IMMEDIATE"
                    .formatted(state),
                "--recovery.metrics-interval=100ms"));
    all.addAll(List.of(arguments));
    return new TestApplication(all);
  }

  Client as(String user) {
    return new Client(uri(), user);
  }

  private URI uri() {
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Waits for a state of an execution. */
  Execution awaitState(Predicate<Execution> wanted) {
    return await(it -> wanted.test(it.execution())).execution();
  }

  /** Waits for something to be put on record. */
  void awaitEvent(Predicate<ExecutionEvent> wanted) {
    ExecutionSaved unused = await(it -> it.events().stream().anyMatch(wanted));
  }

  private ExecutionSaved await(Predicate<ExecutionSaved> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (true) {
        ExecutionSaved next = published.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (next == null) {
          throw new AssertionError("it was not published in " + PATIENCE);
        }
        if (wanted.test(next)) {
          return next;
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads the metrics until they have a line. */
  void awaitMetric(String line) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String metrics = "";
    while (!metrics.contains(line) && System.nanoTime() < deadline) {
      metrics = as("viewer").get("/actuator/prometheus").body();
    }
    assertThat(metrics).contains(line);
  }

  @Override
  public void close() {
    context.close();
  }
}
