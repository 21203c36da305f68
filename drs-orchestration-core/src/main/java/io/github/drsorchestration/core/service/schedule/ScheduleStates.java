package io.github.drsorchestration.core.service.schedule;

import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps how far the schedules are, in a way that two processes never both go on from one state. */
final class ScheduleStates {

  private static final int MAX_RACES = 20;
  private static final long NOT_STORED = 0;

  private final Records<ScheduleState> records;

  ScheduleStates(RecordStore store) {
    this.records = new Records<>(store, "schedule-state", ScheduleState.class);
  }

  Map<String, Versioned<ScheduleState>> all() {
    Map<String, Versioned<ScheduleState>> byId = new LinkedHashMap<>();
    List<Versioned<ScheduleState>> readable = records.listAll(id -> byId.put(id, get(id)));
    readable.forEach(state -> byId.put(state.id(), state));
    return byId;
  }

  Versioned<ScheduleState> get(String scheduleId) {
    return records.find(scheduleId, ScheduleState.NEW).orElseGet(() -> none(scheduleId));
  }

  static Versioned<ScheduleState> none(String scheduleId) {
    return new Versioned<>(scheduleId, NOT_STORED, ScheduleState.NEW);
  }

  /** Goes on from a state; empty if another process was faster. */
  Optional<Versioned<ScheduleState>> save(Versioned<ScheduleState> before, ScheduleState after) {
    try {
      return Optional.of(
          before.version() == NOT_STORED
              ? records.create(before.id(), after)
              : records.replace(before.id(), before.version(), after));
    } catch (AlreadyExistsException | VersionConflictException | NotFoundException e) {
      return Optional.empty();
    }
  }

  /** Changes whichever state there is. */
  ScheduleState update(String scheduleId, UnaryOperator<ScheduleState> change) {
    for (int race = 0; race < MAX_RACES; race++) {
      Versioned<ScheduleState> before = get(scheduleId);
      Optional<Versioned<ScheduleState>> saved = save(before, change.apply(before.value()));
      if (saved.isPresent()) {
        return saved.get().value();
      }
    }
    throw new VersionConflictException("state of schedule", scheduleId, NOT_STORED);
  }

  void forget(String scheduleId) {
    records.forget(scheduleId);
  }
}
