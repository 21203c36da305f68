package io.github.drsorchestration.core.service.drill;

import io.github.drsorchestration.api.automation.Drill;
import io.github.drsorchestration.api.automation.DrillSummary;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import io.github.drsorchestration.core.service.execution.Executions;
import io.github.drsorchestration.core.service.listing.Listing;
import io.github.drsorchestration.core.service.listing.Sort;
import io.github.drsorchestration.core.service.listing.SortBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts drills and attends to them: waits for the end, keeps what the report comes down to, and
 * terminates the instances. {@link #advance} does what is due; any process may call it.
 */
public final class Drills {

  private static final Logger LOG = LoggerFactory.getLogger(Drills.class);
  private static final String KIND = "drill";
  private static final Sort NEWEST_FIRST = Sort.descending(SortBy.LAST_MODIFIED);
  private static final Listing<Drill> LISTING =
      new Listing<>(Drill::executionId, Drill::planId, drill -> Optional.of(drill.startedAt()));

  /** More steps than a drill can take without waiting. */
  private static final int MAX_STEPS = 10;

  private final Executions executions;
  private final ExecutionStore store;
  private final Records<Drill> open;
  private final Records<Drill> done;

  public Drills(Ports ports, Executions executions) {
    this.executions = executions;
    this.store = ports.executionStore();
    this.open = new Records<>(ports.recordStore(), "drill", Drill.class);
    this.done = new Records<>(ports.recordStore(), "drill-done", Drill.class);
  }

  /** Starts a drill that is attended to from now on. With a client token it can be repeated. */
  public Drill start(DrillRequest request) {
    return attend(executions.start(request.start()), request);
  }

  /** Attends to a drill that has been started already. */
  public Drill attend(Execution execution, DrillRequest request) {
    Drill drill =
        Drill.builder()
            .executionId(execution.executionId())
            .planId(request.planId())
            .scheduleId(request.scheduleId())
            .by(request.by())
            .cleanUp(request.cleanUp())
            .startedAt(execution.createdAt())
            .waitUntil(execution.createdAt().plus(request.waitAtMost()))
            .build();
    Optional<Drill> before = find(drill.executionId());
    if (before.isPresent()) {
      return before.get();
    }
    try {
      return open.create(drill.executionId(), drill).value();
    } catch (AlreadyExistsException e) {
      return get(drill.executionId());
    }
  }

  /**
   * The drill that this execution is.
   *
   * @throws NotFoundException if nobody attends to it
   */
  public Drill get(String executionId) {
    return find(executionId).orElseThrow(() -> new NotFoundException(KIND, executionId));
  }

  private Optional<Drill> find(String executionId) {
    return open.find(executionId).or(() -> done.find(executionId)).map(Versioned::value);
  }

  /** The drills that are meant, the newest first. */
  public Page<Drill> list(Predicate<Drill> isMeant, PageRequest page) {
    Map<String, Drill> byId = new HashMap<>(); // one that is just being put away is in both places
    Stream.of(open, done)
        .flatMap(records -> records.listAll().stream())
        .map(Versioned::value)
        .filter(isMeant)
        .forEach(drill -> byId.put(drill.executionId(), drill));
    return LISTING.page(byId.values(), NEWEST_FIRST, page);
  }

  /**
   * Does what is due for every drill. A drill that makes trouble holds up no other.
   *
   * @return those that are still to be attended to
   */
  public List<Drill> advance(Instant now) {
    List<Drill> left = new ArrayList<>();
    for (Versioned<Drill> drill : open.listAll()) {
      try {
        advance(drill, now).ifPresent(left::add);
      } catch (VersionConflictException | NotFoundException e) {
        LOG.debug("drill {} is being attended to by another process", drill.id(), e);
        left.add(drill.value());
      } catch (RuntimeException e) {
        LOG.warn("drill {} is tried again", drill.id(), e);
        left.add(drill.value());
      }
    }
    return left;
  }

  private Optional<Drill> advance(Versioned<Drill> stored, Instant now) {
    Versioned<Drill> drill = stored;
    for (int step = 0; step < MAX_STEPS && drill.value().doneAt().isEmpty(); step++) {
      Drill next = next(drill.value(), now);
      if (next.equals(drill.value())) {
        return Optional.of(next);
      }
      drill = open.replace(drill.id(), drill.version(), next);
    }
    if (drill.value().doneAt().isEmpty()) {
      return Optional.of(drill.value());
    }
    putAway(drill);
    return Optional.empty();
  }

  private Drill next(Drill drill, Instant now) {
    DrillStep step = DrillStep.of(drill, store.find(drill.executionId()), now);
    return switch (step.wants()) {
      case NOTHING -> step.drill();
      case REPORT ->
          DrillStep.reported(drill, DrillSummary.of(executions.report(drill.executionId())));
      case TERMINATION -> terminate(drill, now);
    };
  }

  private Drill terminate(Drill drill, Instant now) {
    try {
      Execution unused =
          executions.request(
              drill.executionId(),
              ExecutionRequest.of(RequestType.TERMINATE, drill.by(), "clean-up after the drill"));
      return drill;
    } catch (RequestRefusedException e) {
      return DrillStep.abandoned(drill, now, "it was not cleaned up: " + e.getMessage());
    }
  }

  private void putAway(Versioned<Drill> drill) {
    try {
      Versioned<Drill> unused = done.create(drill.id(), drill.value());
    } catch (AlreadyExistsException e) {
      LOG.debug("drill {} was put away before", drill.id(), e);
    }
    open.delete(drill.id(), drill.version());
  }
}
