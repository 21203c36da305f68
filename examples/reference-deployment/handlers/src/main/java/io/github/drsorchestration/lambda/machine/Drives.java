package io.github.drsorchestration.lambda.machine;

import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.aws.stepfunctions.DrivingMachine;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has one run of the state machine for each execution that is not settled, and wakes it when there
 * is something to do. A token is stored before anyone can use it; a wake-up that comes during a
 * step ends the next wait at once. The run that began last drives: one that was started by hand
 * takes over, and the one before it ends.
 */
public final class Drives {

  private static final Logger LOG = LoggerFactory.getLogger(Drives.class);

  private final DriveStore store;
  private final DrivingMachine machine;

  public Drives(RecordStore records, DrivingMachine machine) {
    this.store = new DriveStore(records);
    this.machine = machine;
  }

  /** Has the next step taken now, by the run that there is or by a new one. */
  public void wake(Driven driven) {
    Optional<String> token = store.find(driven.key()).filter(Drive::waits).flatMap(Drive::token);
    if (token.isPresent() && claim(driven, token.get()) && machine.resume(token.get())) {
      return;
    }
    Drive before = store.change(driven.key(), Drive::wantingStep);
    if (!before.run().flatMap(machine::isRunning).orElse(false)) {
      start(driven);
    }
  }

  /** The same, for what nobody need drive; it is woken if it waits, and nothing is started. */
  public void wakeIfDriven(Driven driven) {
    if (store.find(driven.key()).isPresent()) {
      wake(driven);
    }
  }

  private boolean claim(Driven driven, String token) {
    return store.change(driven.key(), it -> it.waitsWith(token) ? it.woken() : it).waitsWith(token);
  }

  /** Starts the next run, unless another process has started it. */
  private void start(Driven driven) {
    for (int number = 1; ; number++) {
      String id = driven.key() + "/" + number;
      String name = DrivingMachine.nameOf(id);
      Optional<Boolean> running = machine.isRunning(name);
      if (running.equals(Optional.of(false))) {
        continue; // its name cannot be used again
      }
      Drive unused = store.change(driven.key(), it -> it.driven(name));
      machine.start(id, driven.input());
      LOG.info("{} is driven by run {}", driven, name);
      return;
    }
  }

  /**
   * Starts a new run that takes over, because the history of this one is long; once, however often
   * the run asks for it.
   */
  public void continueAsNew(Driven driven, String run) {
    Optional<Drive> drive = store.find(driven.key());
    boolean mine = drive.filter(it -> it.isBy(run)).isPresent();
    if (!mine && drive.flatMap(Drive::run).flatMap(machine::isRunning).orElse(false)) {
      return;
    }
    int number = 1;
    while (machine.isRunning(DrivingMachine.nameOf(driven.key() + "/" + number)).isPresent()) {
      number++;
    }
    String id = driven.key() + "/" + number;
    Drive unused = store.change(driven.key(), it -> it.driven(DrivingMachine.nameOf(id)));
    machine.start(id, driven.input());
  }

  /**
   * A run begins a step.
   *
   * @param isFirst whether it is the first one of the run, which makes it the one that drives
   * @return false if another run drives by now, so that this one is to end
   */
  public boolean begin(Driven driven, String run, boolean isFirst) {
    AtomicBoolean mine = new AtomicBoolean();
    Drive before =
        store.change(
            driven.key(),
            it -> {
              mine.set(isFirst || it.isBy(run));
              return mine.get() ? it.stepping(run) : it;
            });
    if (mine.get() && !before.isBy(run)) {
      before.token().filter(token -> !before.used()).ifPresent(machine::resume);
    }
    return mine.get();
  }

  /** A step has ended; an event about one of these brings the next one forward. */
  public void await(Driven driven, Set<String> ids) {
    Drive unused = store.change(driven.key(), it -> it.awaiting(ids));
  }

  /** A run waits from now on, unless something came since its step began. */
  public void waits(Driven driven, String run, String token) {
    AtomicBoolean stored = new AtomicBoolean();
    Drive unused =
        store.change(
            driven.key(),
            it -> {
              stored.set(it.isBy(run) && !it.wanted());
              return stored.get() ? it.waiting(token) : it.obeyed();
            });
    if (!stored.get()) {
      boolean woken = machine.resume(token);
      LOG.debug("{} waits no longer: {}", driven, woken);
    }
  }

  /** Nothing is left to do. False if something came meanwhile. */
  public boolean end(Driven driven) {
    return store.forget(driven.key(), it -> !it.wanted());
  }

  /** Wakes those that wait for this, and those that are taking a step. */
  public void happened(String id) {
    store
        .all()
        .forEach(
            (key, drive) -> {
              if (drive.awaited().contains(id) || drive.token().isEmpty()) {
                wake(Driven.ofKey(key));
              }
            });
  }

  /**
   * Looks after what should be driven.
   *
   * @param hasWork whether something waits to be obeyed
   */
  public void lookAfter(Driven driven, boolean hasWork) {
    Optional<Drive> drive = store.find(driven.key());
    boolean running = drive.flatMap(Drive::run).flatMap(machine::isRunning).orElse(false);
    if (!running) {
      LOG.warn("{} was driven by nobody", driven);
      start(driven);
    } else if (drive.filter(Drive::used).isPresent()) {
      drive.flatMap(Drive::token).ifPresent(machine::resume); // whoever took it may have died
    } else if (hasWork && drive.filter(Drive::waits).isPresent()) {
      wake(driven);
    }
  }
}
