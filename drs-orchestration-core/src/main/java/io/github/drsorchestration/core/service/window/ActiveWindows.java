package io.github.drsorchestration.core.service.window;

import io.github.drsorchestration.api.automation.MaintenanceWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The maintenance windows that are on at a moment. */
public final class ActiveWindows {

  private final Map<MaintenanceWindow, Instant> windows;
  private final Function<String, Collection<String>> accounts;

  /**
   * @param windows the windows, with the end of each
   * @param accounts the accounts of a plan
   */
  ActiveWindows(
      Map<MaintenanceWindow, Instant> windows, Function<String, Collection<String>> accounts) {
    this.windows = Map.copyOf(windows);
    this.accounts = accounts;
  }

  /** Those that are on for a plan, the one that lasts longest first. */
  public List<ActiveWindow> of(String planId) {
    if (windows.isEmpty()) {
      return List.of();
    }
    Collection<String> places = accounts.apply(planId);
    return windows.entrySet().stream()
        .filter(it -> it.getKey().covers(planId, places))
        .map(it -> new ActiveWindow(it.getKey().windowId(), it.getKey().name(), it.getValue()))
        .sorted(Comparator.comparing(ActiveWindow::until).reversed())
        .toList();
  }

  /** The one that keeps a plan from starting by itself the longest. */
  public Optional<ActiveWindow> covering(String planId) {
    return of(planId).stream().findFirst();
  }

  /** All of them, with the end of each. */
  public Map<MaintenanceWindow, Instant> all() {
    return windows;
  }
}
