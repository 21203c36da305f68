package io.github.drsorchestration.core.service.trigger;

import java.util.List;

/**
 * What has come in for a trigger.
 *
 * @param triggerId its id
 * @param firings the last alarms and events, the newest first
 */
public record TriggerHistory(String triggerId, List<TriggerFiring> firings) {

  public TriggerHistory {
    firings = List.copyOf(firings);
  }
}
