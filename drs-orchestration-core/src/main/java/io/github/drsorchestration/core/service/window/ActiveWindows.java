package io.github.drsorchestration.core.service.window;

import io.github.drsorchestration.api.automation.MaintenanceWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The maintenance windows that are on at a moment. */
public final class ActiveWindows {

  private final Map<MaintenanceWindow, Instant> windows;
  private final List<ActiveWindow> unreadable;
  private final Function<String, Collection<String>> accounts;

  /**
   * @param windows the windows, with the end of each
   * @param unreadable those of which nobody knows when and for what they are on
   * @param accounts the accounts of a plan
   */
  ActiveWindows(
      Map<MaintenanceWindow, Instant> windows,
      List<ActiveWindow> unreadable,
      Function<String, Collection<String>> accounts) {
    this.windows = Map.copyOf(windows);
    this.unreadable = List.copyOf(unreadable);
    this.accounts = accounts;
  }

  /** Those that are on for a plan, the one that lasts longest first. */
  public List<ActiveWindow> of(String planId) {
    if (windows.isEmpty()) {
      return unreadable;
    }
    Collection<String> places = accounts.apply(planId);
    Stream<ActiveWindow> covering =
        windows.entrySet().stream()
            .filter(it -> it.getKey().covers(planId, places))
            .map(it -> new ActiveWindow(it.getKey().windowId(), it.getKey().name(), it.getValue()));
    return Stream.concat(covering, unreadable.stream())
        .sorted(Comparator.comparing(ActiveWindow::until).reversed())
        .toList();
  }

  /** The one that keeps a plan from starting by itself the longest. */
  public Optional<ActiveWindow> covering(String planId) {
    return of(planId).stream().findFirst();
  }

  /** Those that cannot be read. They are taken to be on, and about everything. */
  public List<ActiveWindow> unreadable() {
    return unreadable;
  }

  /** All that can be read, with the end of each. */
  public Map<MaintenanceWindow, Instant> all() {
    return windows;
  }
}
