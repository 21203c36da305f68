package io.github.drsorchestration.core.notification;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.record.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is in the outbox, each channel in a lane of its own, so that one that hangs holds
 * up no other. What fails is tried again as the {@link RetryPolicy} says and then put among the
 * undelivered. Any number of processes may do this on one store; what one of them was sending when
 * it died is sent again by another.
 */
public final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final String STORE_LANE = "notifications";

  /** Longer than any call may take, so that what is still being sent is not sent twice. */
  static final Duration LEASE = Duration.ofMinutes(5);

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE_WITHOUT_STORE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_TIDYING = Duration.ofHours(1);

  private final Ports ports;
  private final Time time;
  private final Outbox outbox;
  private final RetryPolicy policy;
  private final UnderWay underWay = new UnderWay();
  private Instant tidiedAt = Instant.MIN;
  private @Nullable Instant wakesAt;
  private Time.Wakeup wakeup = () -> {};

  public Courier(Ports ports) {
    this(ports, RetryPolicy.STANDARD);
  }

  public Courier(Ports ports, RetryPolicy policy) {
    this.ports = ports;
    this.time = ports.time();
    this.outbox = new Outbox(ports.recordStore());
    this.policy = policy;
  }

  /**
   * Delivers what is due, waits a minute for it at most, and returns how much was delivered. To be
   * called when a process starts, and regularly where none lives for long.
   */
  public int deliverDue() {
    Instant until = time.now().plus(PATIENCE);
    int delivered = 0;
    List<CompletableFuture<Boolean>> begun = begin();
    while (!begun.isEmpty()) {
      ports.calls().await(begun, Duration.between(time.now(), until));
      delivered += (int) begun.stream().filter(it -> it.getNow(false)).count();
      begun = time.now().isBefore(until) ? begin() : List.of();
    }
    return delivered;
  }

  /** Delivers what is due in the background, and what fails when it is due again. */
  public void wake() {
    wakeAt(time.now());
  }

  private synchronized void wakeAt(Instant at) {
    if (wakesAt == null || at.isBefore(wakesAt)) {
      wakeup.cancel();
      wakesAt = at;
      wakeup = time.schedule(at, this::deliverInBackground);
    }
  }

  private void deliverInBackground() {
    synchronized (this) {
      wakesAt = null;
    }
    CompletableFuture<Integer> unused =
        ports
            .calls()
            .start(STORE_LANE, () -> begin().size())
            .exceptionally(problem -> withoutStore(problem, 0));
  }

  private List<CompletableFuture<Boolean>> begin() {
    Instant now = time.now();
    tidy(now);
    List<CompletableFuture<Boolean>> begun = new ArrayList<>();
    for (Versioned<Delivery> waiting : outbox.pending()) {
      if (!waiting.value().isDue(now)) {
        wakeAt(waiting.value().dueAt());
      } else if (underWay.begin(waiting.value().channel(), waiting.id())) {
        begun.add(deliver(waiting));
      }
    }
    return begun;
  }

  private void tidy(Instant now) {
    synchronized (this) {
      if (tidiedAt.isAfter(now.minus(BETWEEN_TIDYING))) {
        return;
      }
      tidiedAt = now;
    }
    outbox.forgetOld(now);
  }

  private CompletableFuture<Boolean> deliver(Versioned<Delivery> waiting) {
    return ports
        .calls()
        .start(STORE_LANE, () -> claim(waiting))
        .thenCompose(
            claimed ->
                claimed.map(this::send).orElseGet(() -> CompletableFuture.completedFuture(false)))
        .exceptionally(problem -> withoutStore(problem, false))
        .whenComplete(
            (sent, problem) -> {
              if (underWay.end(waiting.value().channel(), waiting.id())) {
                wake();
              }
            });
  }

  private Optional<Versioned<Delivery>> claim(Versioned<Delivery> waiting) {
    if (waiting.value().attempts() < policy.maxAttempts()) {
      return outbox.claim(waiting, time.now().plus(LEASE));
    }
    giveUp(waiting, waiting.value().problem().orElse("nobody could say what came of it"));
    return Optional.empty();
  }

  private CompletableFuture<Boolean> send(Versioned<Delivery> claimed) {
    Delivery delivery = claimed.value();
    return ports
        .calls()
        .start("notifications by " + delivery.channel(), () -> send(delivery))
        .handle((sent, problem) -> Optional.ofNullable(problem).map(Courier::cause))
        .thenCompose(problem -> ports.calls().start(STORE_LANE, () -> settle(claimed, problem)));
  }

  private boolean send(Delivery delivery) {
    NotificationChannel channel = ports.notificationChannels().get(delivery.channel());
    if (channel == null) {
      throw new ServiceUnavailableException(
          "send", "the service has no channel '" + delivery.channel() + "'");
    }
    channel.send(delivery.notification(), delivery.audience());
    return true;
  }

  /** Puts down what came of an attempt. */
  private boolean settle(Versioned<Delivery> claimed, Optional<Throwable> problem) {
    Instant now = time.now();
    if (problem.isEmpty()) {
      outbox.delivered(claimed, now);
      return true;
    }
    Delivery delivery = claimed.value();
    Optional<Instant> next =
        problem.get() instanceof CallRejectedException
            ? Optional.empty()
            : policy.next(delivery.attempts(), delivery.since(), now, atLeast(problem.get()));
    String why = text(problem.get());
    if (next.isPresent()) {
      outbox.postpone(claimed, next.get(), why);
      wakeAt(next.get());
    } else {
      giveUp(claimed, why);
    }
    return false;
  }

  private void giveUp(Versioned<Delivery> claimed, String why) {
    LOG.warn(
        "notification {} could not be delivered by {} in {} attempts: {}",
        claimed.value().notification().notificationId(),
        claimed.value().channel(),
        claimed.value().attempts(),
        why);
    outbox.giveUp(claimed, time.now(), why);
  }

  /** It stays in the store, if only that answers again. */
  private <T> T withoutStore(Throwable problem, T answer) {
    LOG.warn("notifications wait for their store: {}", cause(problem).toString());
    wakeAt(time.now().plus(PAUSE_WITHOUT_STORE));
    return answer;
  }

  private static Duration atLeast(Throwable problem) {
    return problem instanceof ThrottledException throttled
        ? throttled.retryAfter().orElse(Duration.ZERO)
        : Duration.ZERO;
  }

  /** Only what this library says itself is known to show no secret. */
  static String text(Throwable problem) {
    return problem instanceof OrchestrationException
        ? String.valueOf(problem.getMessage())
        : problem.getClass().getSimpleName();
  }

  static Throwable cause(Throwable problem) {
    return problem instanceof CompletionException && problem.getCause() != null
        ? problem.getCause()
        : problem;
  }
}
