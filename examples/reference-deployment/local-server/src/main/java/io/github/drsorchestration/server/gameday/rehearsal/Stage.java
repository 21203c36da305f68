package io.github.drsorchestration.server.gameday.rehearsal;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.AllowedAction;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.server.gameday.surprise.Surprise;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rehearsal under way: a simulated world of its own, in which the plan was started. Time passes
 * when it is driven. Not safe for use by many threads.
 */
public final class Stage {

  private static final int NO_LIMIT = Integer.MAX_VALUE;

  /** How often something steps behind others, which may do the same. */
  private static final int MOST_BEHIND = 1_000;

  private final RehearsalWorld world;
  private final Simulation simulation;
  private final People people;
  private final Map<String, Surprise> active = new LinkedHashMap<>();
  private final String executionId;

  private Stage(Rehearsal rehearsal, List<Injection> injections) {
    RehearsalWorld shaped = rehearsal.world();
    for (Injection injection : injections) {
      if (injection.shapesTheWorld()) {
        shaped = Conditions.of(shaped, injection.surprise());
      }
    }
    this.world = shaped;
    this.simulation = Simulation.of(world.create());
    simulation.with(rehearsal.groups().toArray(ProtectionGroup[]::new)).with(rehearsal.plan());
    this.people = new People(rehearsal, simulation);
    people.behaveAsUsual();
    injections.stream().filter(it -> !it.shapesTheWorld()).forEach(this::schedule);
    this.executionId = simulation.start(rehearsal.start());
  }

  /** Starts the plan in a new world, in which surprises come when they are due. */
  public static Stage of(Rehearsal rehearsal, List<Injection> injections) {
    return new Stage(rehearsal, injections);
  }

  private void schedule(Injection injection) {
    if (injection.at().isZero()) {
      inject(injection.surpriseId(), injection.surprise());
    } else {
      afterOthers(
          world.startsAt().plus(injection.at()),
          () -> inject(injection.surpriseId(), injection.surprise()));
    }
    injection
        .liftedAt()
        .ifPresent(
            at -> afterOthers(world.startsAt().plus(at), () -> lift(injection.surpriseId())));
  }

  /** Does something at a moment, when everything else has been done that is due then. */
  public void afterOthers(Instant at, Runnable action) {
    afterOthers(at, action, MOST_BEHIND);
  }

  private void afterOthers(Instant at, Runnable action, int patience) {
    time()
        .schedule(
            at,
            () -> {
              boolean others =
                  time().nextTaskAt().filter(next -> !next.isAfter(time().now())).isPresent();
              if (others && patience > 0) {
                afterOthers(at, action, patience - 1);
              } else {
                action.run();
              }
            });
  }

  /** Lets something go wrong from now on. */
  public void inject(String surpriseId, Surprise surprise) {
    active.put(surpriseId, surprise);
    Trouble.of(surprise, world).forEach(simulation.world()::add);
    people.surprisedBy(surprise, Victims.servers(surprise, world));
    surprise.lasts().ifPresent(time -> simulation.after(time, () -> lift(surpriseId)));
  }

  /** Puts something right again; what it has done stays done. */
  public void lift(String surpriseId) {
    if (active.remove(surpriseId) == null) {
      return;
    }
    simulation.world().clearFaults();
    world.faults().forEach(simulation.world()::add);
    people.behaveAsUsual();
    for (Surprise surprise : active.values()) {
      Trouble.of(surprise, world).forEach(simulation.world()::add);
      people.surprisedBy(surprise, Victims.servers(surprise, world));
    }
  }

  /** What is wrong at the moment. */
  public boolean isActive(String surpriseId) {
    return active.containsKey(surpriseId);
  }

  /** Whether a simulated approver will answer. */
  public boolean hasApprover() {
    return people.approve();
  }

  public Execution request(ExecutionRequest request) {
    return simulation.request(executionId, request);
  }

  /** What somebody could ask for now, and why not the rest. */
  public Map<RequestType, AllowedAction> actions(Actor who) {
    return simulation.orchestrator().executions().allowedActions(executionId, who).requests();
  }

  public VirtualTime time() {
    return simulation.time();
  }

  /** How long it has been going on. */
  public Duration elapsed() {
    return Duration.between(world.startsAt(), time().now());
  }

  public Execution execution() {
    return simulation.execution(executionId);
  }

  /** The events after one that is known, in order. */
  public List<ExecutionEvent> eventsAfter(long sequence) {
    return new ArrayList<>(simulation.executionStore().events(executionId, sequence + 1, NO_LIMIT));
  }

  public ExecutionReport report() {
    return simulation.report(executionId);
  }
}
