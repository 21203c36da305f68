package io.github.drsorchestration.core.service.trigger;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.automation.Trigger;
import io.github.drsorchestration.api.automation.TriggerSource;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import io.github.drsorchestration.core.service.execution.Executions;
import io.github.drsorchestration.core.service.listing.Listing;
import io.github.drsorchestration.core.service.listing.Sort;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import io.github.drsorchestration.core.service.window.MaintenanceWindows;
import java.util.List;
import java.util.function.Predicate;

/** Keeps triggers, and does what they are for when an alarm or an event comes in. */
public final class Triggers {

  private static final String KIND = "trigger";
  private static final int MAX_EVENT_ID = 256;
  private static final Listing<Trigger> LISTING =
      new Listing<>(Trigger::triggerId, Trigger::name, Trigger::lastModifiedDate);

  private final Records<Trigger> records;
  private final RecoveryPlans plans;
  private final Firing firing;
  private final Time time;

  public Triggers(
      Ports ports, RecoveryPlans plans, Executions executions, MaintenanceWindows windows) {
    this.records = new Records<>(ports.recordStore(), KIND, Trigger.class);
    this.plans = plans;
    this.firing = new Firing(ports, plans, executions, windows);
    this.time = ports.time();
  }

  /**
   * Keeps a new trigger.
   *
   * @throws AlreadyExistsException if its id is taken
   * @throws NotFoundException if there is no such plan
   */
  public Trigger create(Trigger trigger, Actor by) {
    RecoveryPlan unused = plans.get(trigger.planId());
    Trigger made = changed(trigger, by).createdDate(time.now()).createdBy(by).build();
    return value(records.create(trigger.triggerId(), made));
  }

  /**
   * Replaces a trigger.
   *
   * @throws NotFoundException if there is none
   * @throws InvalidValueException if it would be for another plan
   * @throws VersionConflictException if it has another version
   */
  public Trigger update(Trigger trigger, Actor by) {
    Trigger before = get(trigger.triggerId());
    if (!before.planId().equals(trigger.planId())) {
      throw new InvalidValueException("planId", "cannot be changed; make another trigger");
    }
    Trigger made =
        changed(trigger, by)
            .createdDate(before.createdDate())
            .createdBy(before.createdBy())
            .build();
    return value(records.replace(trigger.triggerId(), trigger.version(), made));
  }

  private Trigger.Builder changed(Trigger trigger, Actor by) {
    return trigger.toBuilder().lastModifiedDate(time.now()).lastModifiedBy(by);
  }

  /**
   * The trigger.
   *
   * @throws NotFoundException if there is none
   */
  public Trigger get(String triggerId) {
    return records
        .find(triggerId)
        .map(Triggers::value)
        .orElseThrow(() -> new NotFoundException(KIND, triggerId));
  }

  /** Forgets a trigger; what it has started goes on. */
  public void delete(String triggerId, long version) {
    records.delete(triggerId, version);
    firing.forget(triggerId);
  }

  /** A page of the triggers that are meant, by name. */
  public Page<Trigger> list(Predicate<Trigger> isMeant, PageRequest page) {
    return LISTING.page(readable().stream().filter(isMeant).toList(), Sort.BY_NAME, page);
  }

  /** The triggers that an alarm or an event is to set off, if they are switched on. */
  public List<Trigger> matching(TriggerSource source, String subject) {
    return readable().stream()
        .filter(Trigger::enabled)
        .filter(it -> it.source() == source && it.match().equals(subject))
        .toList();
  }

  /** What has come in for a trigger. */
  public TriggerHistory history(String triggerId) {
    return new TriggerHistory(get(triggerId).triggerId(), firing.state(triggerId).firings());
  }

  /**
   * Takes an alarm or an event. It starts at most one execution, however often it is sent and
   * however many processes take it; another one that follows within {@link Trigger#minInterval}, or
   * while an execution of the plan has not ended, starts nothing.
   *
   * @param eventId the id of the alarm's change or of the event, at most 256 characters
   * @param summary what it says, for people
   * @param by who says so: the requester of the execution, who cannot approve it
   * @throws NotFoundException if there is no such trigger
   */
  public TriggerFiring fire(String triggerId, String eventId, String summary, Actor by) {
    return firing.fire(get(triggerId), checked(eventId), summary, by);
  }

  private static String checked(String eventId) {
    boolean fits = !eventId.isBlank() && eventId.length() <= MAX_EVENT_ID;
    if (!fits || eventId.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException(
          "eventId", "must have 1 to " + MAX_EVENT_ID + " characters, none of them for control");
    }
    return eventId;
  }

  private List<Trigger> readable() {
    return records.listAll().stream().map(Triggers::value).toList();
  }

  private static Trigger value(Versioned<Trigger> stored) {
    return stored.value().toBuilder().version(stored.version()).build();
  }
}
