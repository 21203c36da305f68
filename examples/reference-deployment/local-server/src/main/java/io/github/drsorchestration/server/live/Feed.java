package io.github.drsorchestration.server.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.operation.OperationCall;
import io.github.drsorchestration.core.operation.OperationResult;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.error.ErrorBody;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells streams what happens. It reads the store: at once where this process has saved something,
 * every second for what others have. Everything is done on one thread, so that a stream misses
 * nothing between its history and its presence.
 */
public final class Feed implements StreamService {

  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final int BEATS_EVERY = 5;
  private static final int PAGE = 500;

  private final Ports ports;
  private final ExecutionStore store;
  private final Operations operations;
  private final Time real;
  private final Instant begun;
  private final Projection projection;
  private final Ring ring;
  private final SeenExecutions seen = new SeenExecutions();
  private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Feed::thread);
  private final Map<String, Instant> projected = new HashMap<>();
  private long looks;

  public Feed(Ports ports, Operations operations, Time real) {
    this.ports = ports;
    this.store = ports.executionStore();
    this.operations = operations;
    this.real = real;
    this.begun = ports.time().now();
    this.projection = new Projection(ports);
    this.ring = new Ring(Long.toString(real.now().toEpochMilli(), Character.MAX_RADIX));
    run(() -> unsettled().forEach(seen::put));
    again();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "live");
    thread.setDaemon(true);
    return thread;
  }

  private void run(Runnable work) {
    try {
      thread.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException e) {
              LOG.warn("the live feed missed something, and will look again", e);
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.debug("the live feed has ended", e);
    }
  }

  private void again() {
    var unused = real.schedule(real.now().plus(LOOK_EVERY), () -> run(this::lookAtAll));
  }

  /** This process has saved an execution. */
  public void saved(Execution execution, List<ExecutionEvent> events) {
    run(
        () -> {
          seen.putIfUnknown(execution, events, begun);
          look(execution.executionId());
        });
  }

  @Override
  public int open() {
    return subscribers.size();
  }

  @Override
  public int openOf(Actor actor) {
    return (int)
        subscribers.stream()
            .filter(it -> it.subscription().principal().actor().isSame(actor))
            .count();
  }

  @Override
  public Optional<ErrorBody> refusal(Principal principal, Optional<String> executionId) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    executionId.ifPresent(id -> input.put("executionId", id));
    String operation = executionId.isPresent() ? "getExecution" : "listExecutions";
    OperationResult result =
        operations.call(new OperationCall(operation, input, principal, EntryPoint.REST));
    return result instanceof OperationResult.Failed failed
        ? Optional.of(failed.error())
        : Optional.empty();
  }

  @Override
  public void start(Subscription subscription, Connection connection) {
    Subscriber subscriber = new Subscriber(subscription, new StreamWriter(connection, real::now));
    subscribers.add(subscriber);
    subscriber.writer().send(Frame.FIRST);
    if (thread.isShutdown()) {
      subscriber.writer().end();
    }
    tell(subscriber, () -> begin(subscriber));
  }

  /** A client that cannot be told something is cut off: it comes again, and resumes. */
  private void tell(Subscriber subscriber, Runnable work) {
    run(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            subscriber.writer().cut();
            throw e;
          }
        });
  }

  private void begin(Subscriber subscriber) {
    Optional<String> last = subscriber.subscription().lastEventId();
    subscriber
        .subscription()
        .executionId()
        .ifPresentOrElse(
            id -> history(subscriber, id, last.flatMap(Feed::sequence).orElse(0L)),
            () -> recent(subscriber, last));
  }

  private static Optional<Long> sequence(String id) {
    return Optional.of(id).filter(it -> it.matches("\\d{1,18}")).map(Long::parseLong);
  }

  /** Sends the events so far, as fast as the client takes them, and then the state. */
  private void history(Subscriber subscriber, String executionId, long last) {
    look(executionId);
    Optional<Execution> found = store.find(executionId);
    long known = found.map(seen::sequence).orElse(0L);
    long after = last;
    while (after < known) {
      List<ExecutionEvent> events = store.events(executionId, after + 1, PAGE);
      for (ExecutionEvent event : events) {
        if (!subscriber.writer().hasRoom()) {
          long sent = after;
          subscriber
              .writer()
              .whenSent(() -> tell(subscriber, () -> history(subscriber, executionId, sent)));
          return;
        }
        if (event.sequence() <= known) {
          subscriber.writer().send(event(event));
        }
        after = event.sequence();
      }
      if (events.isEmpty()) {
        break;
      }
    }
    found.ifPresent(
        it -> {
          byte[] state = Frame.of("state", Optional.empty(), Frame.json(state(it)));
          subscriber.writer().send(state);
          endIfSettled(subscriber, it);
        });
    subscriber.begin();
  }

  private static byte[] event(ExecutionEvent event) {
    return Frame.of("event", Optional.of(String.valueOf(event.sequence())), Frame.json(event));
  }

  private void recent(Subscriber subscriber, Optional<String> last) {
    Optional<List<Ring.Update>> missed = last.flatMap(ring::after);
    if (missed.isPresent()) {
      resume(subscriber, missed.get());
      return;
    }
    if (last.isPresent()) {
      subscriber.writer().send(Frame.of("reset", Optional.of(ring.id(ring.last())), "{}"));
    }
    for (Execution execution : unsettled()) {
      if (subscriber.hears(execution, ports)) {
        String data = Frame.json(state(execution));
        subscriber.writer().send(Frame.of("state", Optional.of(ring.id(ring.last())), data));
      }
    }
    subscriber.begin();
  }

  /** Sends what was missed, as fast as the client takes it. */
  private void resume(Subscriber subscriber, List<Ring.Update> missed) {
    for (Ring.Update update : missed) {
      if (!subscriber.writer().hasRoom()) {
        String sent = ring.id(update.number() - 1);
        subscriber
            .writer()
            .whenSent(() -> tell(subscriber, () -> recent(subscriber, Optional.of(sent))));
        return;
      }
      if (subscriber.hears(update.execution(), ports)) {
        subscriber.writer().send(frame(update));
      }
    }
    subscriber.begin();
  }

  private byte[] frame(Ring.Update update) {
    return Frame.of(update.event(), Optional.of(ring.id(update.number())), update.data());
  }

  private List<Execution> unsettled() {
    return store.unsettled().stream().flatMap(id -> store.find(id).stream()).toList();
  }

  private void lookAtAll() {
    try {
      subscribers.removeIf(it -> it.writer().isOver());
      if (!subscribers.isEmpty()) {
        Set<String> ids = new LinkedHashSet<>(store.unsettled());
        ids.addAll(seen.unsettled());
        ids.forEach(this::look);
        tellWhatIsLate();
      }
      if (++looks % BEATS_EVERY == 0) {
        subscribers.forEach(it -> it.tick(real.now()));
      }
    } finally {
      again();
    }
  }

  private void look(String executionId) {
    Optional<Execution> found = store.find(executionId);
    if (found.isEmpty()) {
      seen.remove(executionId);
      return;
    }
    Execution execution = found.get();
    Optional<SeenExecutions.Seen> before = seen.find(executionId);
    boolean old = execution.settled() && before.isEmpty();
    boolean isNews = !old && execution.version() > before.map(it -> it.version()).orElse(0L);
    long known = before.map(it -> it.sequence()).orElse(0L);
    // As long as this fails it stays unseen, and is looked at again.
    List<ExecutionEvent> events = isNews ? eventsAfter(known, execution) : List.of();
    seen.put(execution);
    if (isNews) {
      events.forEach(event -> publish(execution, event));
      publishState(execution);
    }
  }

  private List<ExecutionEvent> eventsAfter(long known, Execution execution) {
    List<ExecutionEvent> all = new ArrayList<>();
    long last = known;
    while (last < execution.eventCount()) {
      List<ExecutionEvent> page = store.events(execution.executionId(), last + 1, PAGE);
      if (page.isEmpty()) {
        break;
      }
      page.stream().filter(it -> it.sequence() <= execution.eventCount()).forEach(all::add);
      last = page.get(page.size() - 1).sequence();
    }
    return all;
  }

  private void publishState(Execution execution) {
    String data = Frame.json(state(execution));
    Ring.Update update = ring.add(execution, "state", data);
    byte[] alone = Frame.of("state", Optional.empty(), data);
    hearers(execution)
        .forEach(
            it -> {
              it.writer().send(it.isOfAll() ? frame(update) : alone);
              endIfSettled(it, execution);
            });
  }

  private void publish(Execution execution, ExecutionEvent event) {
    Ring.Update update = ring.add(execution, "event", Frame.json(event));
    byte[] ofAll = frame(update);
    byte[] alone = event(event);
    hearers(execution).forEach(it -> it.writer().send(it.isOfAll() ? ofAll : alone));
  }

  private List<Subscriber> hearers(Execution execution) {
    return subscribers.stream().filter(it -> it.hasBegun() && it.hears(execution, ports)).toList();
  }

  private static void endIfSettled(Subscriber subscriber, Execution execution) {
    if (execution.settled() && !subscriber.isOfAll()) {
      subscriber.writer().send(Frame.of("end", Optional.empty(), "{}"));
      subscriber.writer().end();
    }
  }

  private ExecutionState state(Execution execution) {
    Optional<Instant> end =
        execution.endedAt().isPresent()
            ? Optional.empty()
            : projection.endOf(execution, ports.time().now());
    projected.remove(execution.executionId());
    end.ifPresent(it -> projected.put(execution.executionId(), it));
    return ExecutionState.of(execution, end);
  }

  /** What takes longer than was said is projected anew. */
  private void tellWhatIsLate() {
    Instant now = ports.time().now();
    List<String> late =
        projected.entrySet().stream()
            .filter(it -> !it.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .toList();
    for (String id : late) {
      projected.remove(id);
      store.find(id).filter(it -> it.endedAt().isEmpty()).ifPresent(this::publishState);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    subscribers.forEach(it -> it.writer().end());
  }
}
