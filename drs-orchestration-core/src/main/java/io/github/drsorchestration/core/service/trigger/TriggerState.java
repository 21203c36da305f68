package io.github.drsorchestration.core.service.trigger;

import io.github.drsorchestration.api.automation.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has come in for a trigger.
 *
 * @param lastStart when it last started something
 * @param firings the last alarms and events, the newest first
 */
record TriggerState(Optional<Instant> lastStart, List<TriggerFiring> firings) {

  static final TriggerState NEW = new TriggerState(Optional.empty(), List.of());

  private static final int KEPT = 50;

  TriggerState {
    firings = List.copyOf(firings);
  }

  Optional<TriggerFiring> find(String eventId) {
    return firings.stream().filter(it -> it.eventId().equals(eventId)).findFirst();
  }

  private boolean isClaimed(String eventId) {
    return find(eventId).filter(it -> it.outcome() == FiringOutcome.CLAIMED).isPresent();
  }

  /** The start that was not brought to its end. */
  Optional<TriggerFiring> claimed() {
    return firings.stream().filter(it -> it.outcome() == FiringOutcome.CLAIMED).findFirst();
  }

  /** When the trigger may start something again, if that is later. */
  Optional<Instant> quietUntil(Trigger trigger, Instant now) {
    return lastStart.map(it -> it.plus(trigger.minInterval())).filter(now::isBefore);
  }

  TriggerState with(TriggerFiring firing) {
    List<TriggerFiring> changed = new ArrayList<>(firings);
    int index = 0;
    while (index < changed.size() && !changed.get(index).eventId().equals(firing.eventId())) {
      index++;
    }
    if (index < changed.size()) {
      changed.set(index, firing);
    } else {
      changed.add(0, firing);
    }
    Optional<Instant> started =
        switch (firing.outcome()) {
          case CLAIMED, STARTED -> Optional.of(firing.at());
          case FAILED, SUPPRESSED, BUSY, IN_WINDOW, DISABLED ->
              lastStart.filter(it -> !isClaimed(firing.eventId()) || !it.equals(firing.at()));
        };
    return new TriggerState(started, changed.subList(0, Math.min(KEPT, changed.size())));
  }
}
