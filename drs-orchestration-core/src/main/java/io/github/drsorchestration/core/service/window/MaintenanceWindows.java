package io.github.drsorchestration.core.service.window;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.automation.MaintenanceWindow;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the times in which nothing starts by itself, and tells which are on. */
public final class MaintenanceWindows {

  private static final Logger LOG = LoggerFactory.getLogger(MaintenanceWindows.class);
  private static final String KIND = "maintenance window";

  /** How soon one that cannot be read is looked at again. */
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

  private final Records<MaintenanceWindow> records;
  private final RecoveryPlans plans;
  private final Time time;

  public MaintenanceWindows(Ports ports, RecoveryPlans plans) {
    this.records = new Records<>(ports.recordStore(), "window", MaintenanceWindow.class);
    this.plans = plans;
    this.time = ports.time();
  }

  /**
   * Keeps a new window.
   *
   * @throws AlreadyExistsException if its id is taken
   */
  public MaintenanceWindow create(MaintenanceWindow window, Actor by) {
    MaintenanceWindow made =
        changed(window, by).createdDate(time.now()).createdBy(by).version(0).build();
    return value(records.create(window.windowId(), made));
  }

  /**
   * Replaces a window.
   *
   * @throws NotFoundException if there is none
   * @throws VersionConflictException if it has another version
   */
  public MaintenanceWindow update(MaintenanceWindow window, Actor by) {
    MaintenanceWindow before = get(window.windowId());
    MaintenanceWindow made =
        changed(window, by).createdDate(before.createdDate()).createdBy(before.createdBy()).build();
    return value(records.replace(window.windowId(), window.version(), made));
  }

  private MaintenanceWindow.Builder changed(MaintenanceWindow window, Actor by) {
    return window.toBuilder().lastModifiedDate(time.now()).lastModifiedBy(by);
  }

  /**
   * The window.
   *
   * @throws NotFoundException if there is none
   */
  public MaintenanceWindow get(String windowId) {
    return records
        .find(windowId)
        .map(MaintenanceWindows::value)
        .orElseThrow(() -> new NotFoundException(KIND, windowId));
  }

  /**
   * The version of a window, also of one that cannot be read.
   *
   * @throws NotFoundException if there is none
   */
  public long version(String windowId) {
    return records.version(windowId).orElseThrow(() -> new NotFoundException(KIND, windowId));
  }

  public void delete(String windowId, long version) {
    records.delete(windowId, version);
  }

  /** All of them, by name. */
  public List<MaintenanceWindow> list() {
    return list(unreadable -> {});
  }

  private List<MaintenanceWindow> list(Consumer<String> unreadable) {
    return records.listAll(unreadable).stream()
        .map(MaintenanceWindows::value)
        .sorted(
            Comparator.comparing(MaintenanceWindow::name)
                .thenComparing(MaintenanceWindow::windowId))
        .toList();
  }

  /** Those that are on at a moment; one that cannot be read is taken to be. */
  public ActiveWindows at(Instant now) {
    Map<MaintenanceWindow, Instant> active = new LinkedHashMap<>();
    List<ActiveWindow> unreadable = new ArrayList<>();
    for (MaintenanceWindow window :
        list(id -> unreadable.add(unreadable(id, now.plus(LOOK_AGAIN))))) {
      window.activeUntil(now).ifPresent(until -> active.put(window, until));
    }
    return new ActiveWindows(active, unreadable, this::accounts);
  }

  private static ActiveWindow unreadable(String windowId, Instant until) {
    return new ActiveWindow(windowId, windowId + ", which cannot be read; delete it,", until);
  }

  /**
   * What a person is told who starts a plan now: nothing keeps them from it. A store that does not
   * answer does not either.
   */
  public Optional<ActiveWindow> notice(String planId) {
    try {
      return at(time.now()).covering(planId);
    } catch (RuntimeException e) {
      LOG.warn("it is not known whether plan {} is in a maintenance window", planId, e);
      return Optional.empty();
    }
  }

  private Collection<String> accounts(String planId) {
    Set<String> accounts = new TreeSet<>();
    for (RecoveryPlan plan : plans.find(planId).stream().toList()) {
      plans.groupsOf(plan).values().forEach(group -> accounts.add(group.accountId()));
    }
    return accounts;
  }

  private static MaintenanceWindow value(Versioned<MaintenanceWindow> stored) {
    return stored.value().toBuilder().version(stored.version()).build();
  }
}
