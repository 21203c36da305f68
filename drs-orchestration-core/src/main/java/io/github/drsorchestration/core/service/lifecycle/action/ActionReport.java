package io.github.drsorchestration.core.service.lifecycle.action;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of an action.
 *
 * @param action what was asked for
 * @param dryRun whether it was only told what would happen
 * @param totals how many servers have which status; those that none has are left out
 * @param servers each of them, in the order of the request
 */
public record ActionReport(
    ServerAction action,
    boolean dryRun,
    Map<ActionStatus, Integer> totals,
    List<ServerOutcome> servers) {

  /** The report on a request. */
  public static ActionReport of(ActionRequest request, List<ServerOutcome> servers) {
    Map<ActionStatus, Integer> totals = new EnumMap<>(ActionStatus.class);
    servers.forEach(it -> totals.merge(it.status(), 1, Integer::sum));
    return new ActionReport(request.action(), request.dryRun(), totals, List.copyOf(servers));
  }
}
