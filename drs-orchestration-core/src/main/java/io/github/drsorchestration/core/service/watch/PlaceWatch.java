package io.github.drsorchestration.core.service.watch;

import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.notification.NotificationRouter;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import io.github.drsorchestration.core.service.capacity.Capacities;
import io.github.drsorchestration.core.service.capacity.CapacityStatus;
import io.github.drsorchestration.core.service.health.SystemHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks every few minutes whether the stores answer, and every account and Region in use, and how
 * full these are. What looks otherwise in two looks in succession is announced once, however many
 * processes look and wherever one of them crashes: news are remembered before they are announced,
 * and have the same id when that is done again.
 */
public final class PlaceWatch {

  /** How often it looks. */
  public static final Duration EVERY = Duration.ofMinutes(5);

  private static final String CLOCK = "clock";

  private final SystemHealth health;
  private final Capacities capacity;
  private final Records<WatchState> states;
  private final Records<NextLook> clock;
  private final Consumer<Notification> announce;

  /**
   * When the next look is due.
   *
   * @param at the moment
   */
  record NextLook(Instant at) {}

  /** A watch whose news go to the recipients of notifications. */
  public PlaceWatch(Ports ports, SystemHealth health, Capacities capacity) {
    this(ports, health, capacity, router(ports)::announce);
  }

  /**
   * @param announce takes news, which it may get twice with the same id
   */
  public PlaceWatch(
      Ports ports, SystemHealth health, Capacities capacity, Consumer<Notification> announce) {
    this.health = health;
    this.capacity = capacity;
    this.states = new Records<>(ports.recordStore(), "watch", WatchState.class);
    this.clock = new Records<>(ports.recordStore(), "watch-clock", NextLook.class);
    this.announce = announce;
  }

  private static NotificationRouter router(Ports ports) {
    return ports.notifier() instanceof NotificationRouter router
        ? router
        : new NotificationRouter(ports);
  }

  /** Looks, unless it is too early or another process does. Returns what it has announced. */
  public List<Notification> lookIfDue(Instant now) {
    Optional<Versioned<NextLook>> next = clock.find(CLOCK);
    boolean early = next.filter(it -> now.isBefore(it.value().at())).isPresent();
    return !early && claims(next, now.plus(EVERY)) ? look(now) : List.of();
  }

  private boolean claims(Optional<Versioned<NextLook>> before, Instant next) {
    try {
      Versioned<NextLook> unused =
          before.isPresent()
              ? clock.replace(CLOCK, before.get().version(), new NextLook(next))
              : clock.create(CLOCK, new NextLook(next));
      return true;
    } catch (AlreadyExistsException | VersionConflictException | NotFoundException e) {
      return false;
    }
  }

  private List<Notification> look(Instant now) {
    List<Sight> sights = new ArrayList<>();
    health.report().components().forEach(it -> sights.add(Sight.of(it)));
    capacity.regional(capacity.everything(), true).items().stream()
        .filter(it -> it.status() != CapacityStatus.UNKNOWN)
        .filter(it -> !it.freshness().stale() && it.freshness().problem().isEmpty())
        .forEach(it -> sights.add(Sight.of(it)));
    List<Notification> announced = new ArrayList<>();
    sights.forEach(sight -> remember(sight, now).ifPresent(announced::add));
    return announced;
  }

  private Optional<Notification> remember(Sight sight, Instant now) {
    String id = sight.id();
    try {
      Optional<Versioned<WatchState>> before = states.find(id);
      if (before.isEmpty()) {
        Versioned<WatchState> unused = states.create(id, WatchState.first(sight));
        return Optional.empty();
      }
      WatchState after = before.get().value().after(sight, now);
      Versioned<WatchState> kept =
          after.equals(before.get().value())
              ? before.get()
              : states.replace(id, before.get().version(), after);
      if (after.untold().isEmpty()) {
        return Optional.empty();
      }
      announce.accept(after.untold().get());
      Versioned<WatchState> unused = states.replace(id, kept.version(), after.told());
      return after.untold();
    } catch (AlreadyExistsException | VersionConflictException | NotFoundException e) {
      return Optional.empty(); // another process was faster, and announces it
    }
  }
}
