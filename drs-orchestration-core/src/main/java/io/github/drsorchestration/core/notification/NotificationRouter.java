package io.github.drsorchestration.core.notification;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells recipients of what happens. An event is stored for everyone who wants it before it counts
 * as published, and sent after that; so the engine never waits for a channel, and nothing is lost
 * with a process.
 *
 * <pre>{@code
 * NotificationRouter router = new NotificationRouter(ports);
 * DrsOrchestrator orchestrator = DrsOrchestrator.builder().ports(router.ports()).build();
 * router.courier().deliverDue(); // what an earlier process has left
 * }</pre>
 */
public final class NotificationRouter implements Notifier {

  private static final Logger LOG = LoggerFactory.getLogger(NotificationRouter.class);

  private final Ports ports;
  private final Notifier other;
  private final Records<Recipient> recipients;
  private final Outbox outbox;
  private final Courier courier;
  private final Map<String, Long> routed = new ConcurrentHashMap<>();
  private volatile @Nullable Execution lastSeen;

  /** A router of what these ports have, whose own notifier goes on to be told. */
  public NotificationRouter(Ports ports) {
    this.ports = ports;
    this.other = ports.notifier();
    this.recipients = Recipient.records(ports.recordStore());
    this.outbox = new Outbox(ports.recordStore());
    this.courier = new Courier(ports);
  }

  /** The ports, with this as their notifier. */
  public Ports ports() {
    return ports.toBuilder().notifier(this).build();
  }

  public Courier courier() {
    return courier;
  }

  /** Keeps what is to be told of an event, and returns before anyone is told. */
  @Override
  public void publish(ExecutionSummary execution, ExecutionEvent event) {
    // The other notifier may fail and have the event published again.
    if (routed.getOrDefault(event.executionId(), 0L) < event.sequence()) {
      notification(event).ifPresent(this::announce);
      routed.put(event.executionId(), event.sequence());
    }
    other.publish(execution, event);
    if (execution.status().isTerminal()) {
      routed.remove(event.executionId());
    }
  }

  /** Tells everyone who wants it of news from elsewhere, such as of a shortage of capacity. */
  public void announce(Notification notification) {
    List<Recipient> all = recipients.listAll().stream().map(Versioned::value).toList();
    boolean hasTopic = ports.notificationChannels().containsKey(NotificationChannel.TOPIC);
    Routing.of(notification, all, hasTopic, ports.time().now()).forEach(outbox::add);
    courier.wake();
  }

  private Optional<Notification> notification(ExecutionEvent event) {
    if (!ExecutionNotifications.mayTell(event)) {
      return Optional.empty();
    }
    Optional<Execution> execution = execution(event);
    if (execution.isEmpty()) {
      LOG.warn(
          "execution {} is gone; nobody is told of its event {}",
          event.executionId(),
          event.sequence());
    }
    try {
      return execution.flatMap(it -> ExecutionNotifications.of(it, event));
    } catch (InvalidValueException e) { // must not hold up the events after it
      LOG.warn(
          "execution {}: nobody can be told of event {}: {}",
          event.executionId(),
          event.sequence(),
          e.getMessage());
      return Optional.empty();
    }
  }

  /** One step brings many events; its execution is read once. */
  private Optional<Execution> execution(ExecutionEvent event) {
    Execution last = lastSeen;
    if (last != null
        && last.executionId().equals(event.executionId())
        && last.eventCount() >= event.sequence()) {
      return Optional.of(last);
    }
    Optional<Execution> found = ports.executionStore().find(event.executionId());
    found.ifPresent(it -> lastSeen = it);
    return found;
  }
}
