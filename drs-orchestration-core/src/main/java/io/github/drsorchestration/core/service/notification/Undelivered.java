package io.github.drsorchestration.core.service.notification;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.notification.Courier;
import io.github.drsorchestration.core.notification.Delivery;
import io.github.drsorchestration.core.notification.Outbox;
import io.github.drsorchestration.core.record.Versioned;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What could not be delivered, however often it was tried. It is kept for 90 days. */
public final class Undelivered {

  private final Outbox outbox;
  private final Courier courier;
  private final Time time;

  public Undelivered(Ports ports) {
    this.outbox = new Outbox(ports.recordStore());
    this.courier = new Courier(ports);
    this.time = ports.time();
  }

  /**
   * A notification that did not arrive.
   *
   * @param deliveryId its id
   * @param channel the channel that did not take it
   * @param recipientIds for whom it was
   * @param notification what it says
   * @param attempts how often it was tried
   * @param failedAt when it was given up
   * @param problem why
   */
  public record Letter(
      String deliveryId,
      String channel,
      Set<String> recipientIds,
      Notification notification,
      int attempts,
      Instant failedAt,
      Optional<String> problem) {

    static Letter of(Versioned<Delivery> kept) {
      Delivery delivery = kept.value();
      return new Letter(
          kept.id(),
          delivery.channel(),
          delivery.recipientIds(),
          delivery.notification(),
          delivery.attempts(),
          delivery.dueAt(),
          delivery.problem());
    }
  }

  /** The oldest first. */
  public Page<Letter> list(PageRequest request) {
    return outbox.undelivered(request).map(Letter::of);
  }

  /**
   * One of them.
   *
   * @throws NotFoundException if there is none with this id
   */
  public Letter get(String deliveryId) {
    return Letter.of(find(deliveryId));
  }

  /**
   * Has it sent from the beginning, as if nothing had been tried.
   *
   * @throws NotFoundException if there is none with this id
   */
  public Letter redeliver(String deliveryId) {
    Versioned<Delivery> kept = find(deliveryId);
    outbox.redeliver(kept, time.now());
    courier.wake();
    return Letter.of(kept);
  }

  private Versioned<Delivery> find(String deliveryId) {
    return outbox
        .findUndelivered(deliveryId)
        .orElseThrow(() -> new NotFoundException("undelivered notification", deliveryId));
  }
}
