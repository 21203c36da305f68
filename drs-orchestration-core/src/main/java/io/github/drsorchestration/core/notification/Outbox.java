package io.github.drsorchestration.core.notification;

import static java.util.Objects.requireNonNull;

import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is still to be delivered, what was delivered lately, and what could not be. Ids begin with
 * the time of the news, so that lists come in its order.
 */
public final class Outbox {

  /** For so long the same news are not delivered again. */
  static final Duration REMEMBERS_SENT = Duration.ofDays(7);

  /** For so long what could not be delivered can be looked at. */
  static final Duration KEEPS_UNDELIVERED = Duration.ofDays(90);

  private static final int KEY_BYTES = 10;
  private static final Comparator<Versioned<Delivery>> IN_ORDER =
      Comparator.comparing((Versioned<Delivery> it) -> it.value().notification().at())
          .thenComparing(it -> it.value().notification().notificationId());
  private static final PageRequest OLDEST = new PageRequest(100, Optional.empty());

  private final Records<Delivery> pending;
  private final Records<Sent> sent;
  private final Records<Delivery> undelivered;

  public Outbox(RecordStore store) {
    this.pending = new Records<>(store, "notification-pending", Delivery.class);
    this.sent = new Records<>(store, "notification-sent", Sent.class);
    this.undelivered = new Records<>(store, "notification-undelivered", Delivery.class);
  }

  /**
   * That something was delivered.
   *
   * @param at when
   */
  record Sent(Instant at) {

    Sent {
      requireNonNull(at, "at");
    }
  }

  /** Keeps a delivery, unless it waits already. */
  void add(Delivery delivery) {
    create(pending, idOf(delivery), delivery);
  }

  /** What waits, in the order in which it happened. */
  List<Versioned<Delivery>> pending() {
    return pending.listAll().stream().sorted(IN_ORDER).toList();
  }

  /** Takes a delivery, so that no other process sends it too; empty if another one was faster. */
  Optional<Versioned<Delivery>> claim(Versioned<Delivery> waiting, Instant until) {
    if (sent.find(waiting.id()).isPresent()) {
      forget(pending, waiting);
      return Optional.empty();
    }
    return replace(waiting, waiting.value().tried(until));
  }

  void delivered(Versioned<Delivery> claimed, Instant now) {
    create(sent, claimed.id(), new Sent(now));
    // Whoever had it sent again may not have lived to strike it off.
    undelivered.findReadable(claimed.id()).ifPresent(letter -> forget(undelivered, letter));
    forget(pending, claimed);
  }

  void postpone(Versioned<Delivery> claimed, Instant until, String problem) {
    // If another process has it by now, that one says when.
    Optional<Versioned<Delivery>> unused = replace(claimed, claimed.value().failed(until, problem));
  }

  void giveUp(Versioned<Delivery> claimed, Instant now, String problem) {
    create(undelivered, claimed.id(), claimed.value().failed(now, problem));
    forget(pending, claimed);
  }

  /** What could not be delivered, the oldest first. */
  public Page<Versioned<Delivery>> undelivered(PageRequest request) {
    return undelivered.list(request);
  }

  /** One of these. */
  public Optional<Versioned<Delivery>> findUndelivered(String id) {
    return undelivered.find(id);
  }

  /** Has it sent from the beginning; by a {@link Courier} that is woken after this. */
  public void redeliver(Versioned<Delivery> given, Instant now) {
    create(pending, given.id(), given.value().again(now));
    forget(undelivered, given);
  }

  /** Forgets what is too old to matter. */
  void forgetOld(Instant now) {
    forgetBefore(sent, Sent::at, now.minus(REMEMBERS_SENT));
    forgetBefore(undelivered, Delivery::dueAt, now.minus(KEEPS_UNDELIVERED));
  }

  private static <T> void forgetBefore(
      Records<T> records, Function<T, Instant> age, Instant oldest) {
    List<Versioned<T>> old = List.of();
    do {
      old.forEach(record -> forget(records, record));
      old =
          records.list(OLDEST).items().stream()
              .filter(record -> age.apply(record.value()).isBefore(oldest))
              .toList();
    } while (!old.isEmpty());
  }

  private Optional<Versioned<Delivery>> replace(Versioned<Delivery> old, Delivery value) {
    try {
      return Optional.of(pending.replace(old.id(), old.version(), value));
    } catch (VersionConflictException | NotFoundException taken) {
      return Optional.empty();
    }
  }

  private static <T> void create(Records<T> records, String id, T value) {
    try {
      records.create(id, value);
    } catch (AlreadyExistsException known) {
      // It was put there by an earlier attempt.
    }
  }

  private static <T> void forget(Records<T> records, Versioned<T> record) {
    try {
      records.delete(record.id(), record.version());
    } catch (VersionConflictException | NotFoundException taken) {
      // Another process has dealt with it.
    }
  }

  static String idOf(Delivery delivery) {
    String key = delivery.notification().notificationId() + "\n" + delivery.channel();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return String.format(
          Locale.ROOT,
          "%012d-%s",
          delivery.notification().at().getEpochSecond(),
          HexFormat.of().formatHex(digest, 0, KEY_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
