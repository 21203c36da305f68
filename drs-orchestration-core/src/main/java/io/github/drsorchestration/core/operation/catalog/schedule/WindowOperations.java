package io.github.drsorchestration.core.operation.catalog.schedule;

import static io.github.drsorchestration.api.access.Permission.MANAGE_EXECUTION;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_EXISTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;

import io.github.drsorchestration.api.automation.MaintenanceWindow;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Caller;
import io.github.drsorchestration.core.operation.catalog.call.Deleted;
import io.github.drsorchestration.core.operation.catalog.call.Nothing;
import io.github.drsorchestration.core.service.window.ActiveWindow;
import io.github.drsorchestration.core.service.window.MaintenanceWindows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What can be done with maintenance windows. A tenant sees those that are about something of its
 * own, and changes those that are about nothing else.
 */
final class WindowOperations {

  private static final String KIND = "maintenance window";
  private static final String BY_ID = "{\"windowId\": \"patch-night\"}";
  private static final String NEW_WINDOW =
      """
      {"name": "Patch night", "lasts": "PT8H", "planIds": ["shop"],
       "begins": {"cron": "0 22 * * WED", "zone": "Europe/Berlin"}}
      """;
  private static final String WINDOW =
      """
      {"windowId": "patch-night", "name": "Patch night", "planIds": ["shop"], "version": 1,
       "startsAt": "2026-12-24T12:00:00Z", "endsAt": "2026-12-27T06:00:00Z"}
      """;

  private final MaintenanceWindows windows;
  private final Ports ports;

  WindowOperations(MaintenanceWindows windows, Ports ports) {
    this.windows = windows;
    this.ports = ports;
  }

  /**
   * A maintenance window.
   *
   * @param windowId its id
   */
  public record ById(@Text(TextForm.NOT_BLANK) String windowId) {}

  /**
   * A maintenance window at a version.
   *
   * @param windowId its id
   * @param version the version that was read; absent, whichever it has
   */
  public record AtVersion(
      @Text(TextForm.NOT_BLANK) String windowId, @Range(min = 0) Optional<Long> version) {}

  /**
   * For what.
   *
   * @param planId only those that are on for this plan
   */
  public record On(Optional<String> planId) {}

  /**
   * Maintenance windows.
   *
   * @param items the windows, by name
   */
  public record Windows(List<MaintenanceWindow> items) {}

  /**
   * Maintenance windows that are on.
   *
   * @param items the windows, the one that lasts longest first
   */
  public record Active(List<ActiveWindow> items) {}

  List<Operation<?, ?>> all() {
    return List.of(list(), create(), get(), update(), delete(), active());
  }

  private Operation<?, ?> list() {
    return new Operation<>(
            "listMaintenanceWindows",
            VIEW_RESOURCES,
            READS,
            "Lists the times in which nothing starts by itself.",
            InputForm.of(Nothing.class, "{}"),
            Windows.class,
            (in, call) -> {
              Visibility visibility = Caller.ofList(call, ports).visibility();
              return new Windows(
                  windows.list().stream()
                      .filter(window -> sees(visibility, window))
                      .map(window -> shown(visibility, window))
                      .toList());
            })
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> create() {
    return new Operation<>(
            "createMaintenanceWindow",
            MANAGE_EXECUTION,
            WRITES,
            "Creates a time in which nothing starts by itself.",
            InputForm.of(MaintenanceWindow.class, NEW_WINDOW)
                .byDefault("windowId", call -> ports.ids().next()),
            MaintenanceWindow.class,
            (window, call) -> {
              mustBeLimited(window, call);
              return windows.create(window, call.actor());
            })
        .refusing(NOT_CONFIGURED, ALREADY_EXISTS);
  }

  private Operation<?, ?> get() {
    return new Operation<>(
            "getMaintenanceWindow",
            VIEW_RESOURCES,
            READS,
            "Shows a time in which nothing starts by itself.",
            InputForm.of(ById.class, BY_ID),
            MaintenanceWindow.class,
            (in, call) -> {
              Visibility visibility = new Caller(call, ports).visibility();
              return Optional.of(windows.get(in.windowId()))
                  .filter(window -> sees(visibility, window))
                  .map(window -> shown(visibility, window))
                  .orElseThrow(() -> new NotFoundException(KIND, in.windowId()));
            })
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> update() {
    return new Operation<>(
            "updateMaintenanceWindow",
            MANAGE_EXECUTION,
            WRITES,
            "Replaces a maintenance window, if it still has the version that was read.",
            InputForm.of(MaintenanceWindow.class, WINDOW),
            MaintenanceWindow.class,
            (window, call) -> {
              MaintenanceWindow unused = own(window.windowId(), call);
              mustBeLimited(window, call);
              return windows.update(window, call.actor());
            })
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> delete() {
    return new Operation<>(
            "deleteMaintenanceWindow",
            MANAGE_EXECUTION,
            WRITES,
            "Deletes a maintenance window, which is over then.",
            InputForm.of(AtVersion.class, BY_ID),
            Deleted.class,
            (in, call) -> {
              mustBeOwn(in.windowId(), call);
              windows.delete(
                  in.windowId(), in.version().orElseGet(() -> windows.version(in.windowId())));
              return new Deleted(in.windowId());
            })
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> active() {
    return new Operation<>(
            "getActiveMaintenanceWindows",
            VIEW_RESOURCES,
            READS,
            "Tells which maintenance windows are on now, and until when.",
            InputForm.of(On.class, "{\"planId\": \"shop\"}"),
            Active.class,
            (in, call) -> new Active(active(in, call)))
        .refusing(NOT_CONFIGURED);
  }

  private List<ActiveWindow> active(On in, CallContext call) {
    var now = windows.at(ports.time().now());
    if (in.planId().isPresent()) {
      return now.of(in.planId().get());
    }
    Visibility visibility = Caller.ofList(call, ports).visibility();
    List<ActiveWindow> active = new ArrayList<>();
    now.all()
        .forEach(
            (window, until) -> {
              if (sees(visibility, window)) {
                active.add(new ActiveWindow(window.windowId(), window.name(), until));
              }
            });
    active.addAll(now.unreadable());
    active.sort(Comparator.comparing(ActiveWindow::until).reversed());
    return active;
  }

  private static boolean sees(Visibility visibility, MaintenanceWindow window) {
    return window.coversEverything()
        || window.planIds().stream().anyMatch(visibility::seesPlan)
        || window.accountIds().stream().anyMatch(visibility::seesAccount);
  }

  /** Without what belongs to others. */
  private static MaintenanceWindow shown(Visibility visibility, MaintenanceWindow window) {
    return window.toBuilder()
        .planIds(window.planIds().stream().filter(visibility::seesPlan).toList())
        .accountIds(window.accountIds().stream().filter(visibility::seesAccount).toList())
        .build();
  }

  private MaintenanceWindow own(String windowId, CallContext call) {
    MaintenanceWindow window = windows.get(windowId);
    Visibility visibility = new Caller(call, ports).visibility();
    boolean others =
        visibility.isLimited()
            && (window.coversEverything() || !shown(visibility, window).equals(window));
    if (others) {
      throw new NotFoundException(KIND, windowId);
    }
    return window;
  }

  /** Whoever sees everything can delete what cannot be read, too. */
  private void mustBeOwn(String windowId, CallContext call) {
    if (call.principal().scope().isLimited()) {
      MaintenanceWindow unused = own(windowId, call);
    }
  }

  private void mustBeLimited(MaintenanceWindow window, CallContext call) {
    if (window.coversEverything() && new Caller(call, ports).visibility().isLimited()) {
      throw new InvalidValueException(
          "planIds", "or accountIds must say what it is about: the caller does not see everything");
    }
  }
}
