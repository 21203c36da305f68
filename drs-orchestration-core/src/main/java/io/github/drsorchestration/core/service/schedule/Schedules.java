package io.github.drsorchestration.core.service.schedule;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.automation.Schedule;
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
import io.github.drsorchestration.core.service.listing.Listing;
import io.github.drsorchestration.core.service.listing.Sort;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps schedules. {@link ScheduleRunner} does what they say. */
public final class Schedules {

  private static final String KIND = "schedule";
  private static final Listing<Schedule> LISTING =
      new Listing<>(Schedule::scheduleId, Schedule::name, Schedule::lastModifiedDate);

  private final Records<Schedule> records;
  private final ScheduleStates states;
  private final RecoveryPlans plans;
  private final Time time;

  public Schedules(Ports ports, RecoveryPlans plans) {
    this.records = new Records<>(ports.recordStore(), KIND, Schedule.class);
    this.states = new ScheduleStates(ports.recordStore());
    this.plans = plans;
    this.time = ports.time();
  }

  /** The next time that a schedule is due; absent where it is disabled. */
  public static Optional<Instant> nextRun(Schedule schedule, Instant after) {
    return DueRuns.nextRun(schedule, after);
  }

  /**
   * Keeps a new schedule. It is due for the first time after this moment.
   *
   * @throws AlreadyExistsException if its id is taken
   * @throws NotFoundException if there is no such plan
   */
  public Schedule create(Schedule schedule, Actor by) {
    RecoveryPlan unused = plans.get(schedule.planId());
    Schedule made = changed(schedule, by).createdDate(time.now()).createdBy(by).build();
    return value(records.create(schedule.scheduleId(), made));
  }

  /**
   * Replaces a schedule. What was due before and has not begun is left out.
   *
   * @throws NotFoundException if there is none
   * @throws InvalidValueException if it would be for another plan
   * @throws VersionConflictException if it has another version
   */
  public Schedule update(Schedule schedule, Actor by) {
    Schedule before = get(schedule.scheduleId());
    if (!before.planId().equals(schedule.planId())) {
      throw new InvalidValueException("planId", "cannot be changed; make another schedule");
    }
    Schedule made =
        changed(schedule, by)
            .createdDate(before.createdDate())
            .createdBy(before.createdBy())
            .build();
    return value(records.replace(schedule.scheduleId(), schedule.version(), made));
  }

  private Schedule.Builder changed(Schedule schedule, Actor by) {
    return schedule.toBuilder().lastModifiedDate(time.now()).lastModifiedBy(by);
  }

  /**
   * The schedule.
   *
   * @throws NotFoundException if there is none
   */
  public Schedule get(String scheduleId) {
    return records
        .find(scheduleId)
        .map(Schedules::value)
        .orElseThrow(() -> new NotFoundException(KIND, scheduleId));
  }

  /** When a schedule is due next, and what became of the last times. */
  public ScheduleHistory history(String scheduleId) {
    Optional<Instant> next = nextRun(get(scheduleId), time.now());
    return new ScheduleHistory(scheduleId, next, states.get(scheduleId).value().runs());
  }

  /** Forgets a schedule; a drill that it has started goes on. */
  public void delete(String scheduleId, long version) {
    records.delete(scheduleId, version);
    states.forget(scheduleId);
  }

  /** A page of the schedules that are meant, by name. */
  public Page<ScheduleOverview> list(Predicate<Schedule> isMeant, PageRequest page) {
    Map<String, Versioned<ScheduleState>> all = states.all();
    List<Schedule> meant = readable().stream().filter(isMeant).toList();
    return LISTING.page(meant, Sort.BY_NAME, page).map(it -> overview(it, all));
  }

  private ScheduleOverview overview(Schedule schedule, Map<String, Versioned<ScheduleState>> all) {
    String id = schedule.scheduleId();
    ScheduleState state = all.getOrDefault(id, ScheduleStates.none(id)).value();
    return new ScheduleOverview(
        schedule, nextRun(schedule, time.now()), state.runs().stream().findFirst());
  }

  List<Schedule> readable() {
    return records.listAll().stream().map(Schedules::value).toList();
  }

  ScheduleStates states() {
    return states;
  }

  private static Schedule value(Versioned<Schedule> stored) {
    return stored.value().toBuilder().version(stored.version()).build();
  }
}
