package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.random.KeyedRandom;
import io.github.drsorchestration.testkit.world.rule.FaultWindow;
import io.github.drsorchestration.testkit.world.rule.RecoveryPoints;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import io.github.drsorchestration.testkit.world.rule.SyncFaults;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import io.github.drsorchestration.testkit.world.server.RecoveryPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The replication of a server since it was last started or stopped.
 *
 * @param states the states, by the moment from which they hold
 * @param copy how long the first copy takes
 * @param untilContinuous how long it takes to be continuous
 * @param stalls when it stalls
 * @param lags when it has a backlog
 * @param kept the recovery points kept from before
 * @param pointsFrom when its own first recovery point is taken, {@link SimulatedTiming#NEVER} for
 *     none
 * @param idPrefix the prefix of the ids of its recovery points
 */
public record Replication(
    NavigableMap<Instant, ReplicationState> states,
    Duration copy,
    Duration untilContinuous,
    List<FaultWindow> stalls,
    List<FaultWindow> lags,
    List<RecoveryPoint> kept,
    Instant pointsFrom,
    String idPrefix) {

  private static final int HOURS_KEPT = 24;
  private static final String UNREADABLE = "AGENT_NOT_SEEN";
  private static final Set<ReplicationState> COPYING = Set.of(ReplicationState.INITIAL_SYNC);
  private static final Set<ReplicationState> ON_THE_WAY =
      Set.of(
          ReplicationState.INITIATING,
          ReplicationState.INITIAL_SYNC,
          ReplicationState.CREATING_SNAPSHOT);

  /** A replication that stays in this state, without recovery points. */
  public static Replication resting(ReplicationState state, Instant now) {
    return new Replication(
        new TreeMap<>(Map.of(now, state)),
        Duration.ZERO,
        Duration.ZERO,
        List.of(),
        List.of(),
        List.of(),
        SimulatedTiming.NEVER,
        "");
  }

  /** A replication of a server that begins with the first copy of all disks. */
  public static Replication beginning(
      WorldRules rules, Server server, Instant now, List<RecoveryPoint> kept) {
    KeyedRandom random = rules.random();
    String id = server.id();
    SyncFaults faults = server.nextSyncFaults(rules);
    AccountRegion where = server.definition().where();
    Duration initiating = random.between(minutes(2), minutes(5), "initiating", id, now);
    Duration copy =
        server
            .definition()
            .initialSync()
            .orElseGet(() -> rules.timing().initialSync(random, id, now));
    Duration snapshot = random.between(minutes(1), minutes(3), "firstSnapshot", id, now);
    List<FaultWindow> stalls = faults.stalls(where, now);
    SyncCourse course = new SyncCourse(now, stalls);
    course.pass(ReplicationState.INITIATING, initiating);
    course.pass(ReplicationState.INITIAL_SYNC, copy);
    course.pass(ReplicationState.CREATING_SNAPSHOT, snapshot);
    course.stay(ReplicationState.CONTINUOUS);
    return new Replication(
        course.states(),
        copy,
        initiating.plus(copy).plus(snapshot),
        stalls,
        faults.lags(where, now),
        kept,
        firstOf(course.states(), ReplicationState.CONTINUOUS),
        "pit-" + random.hex(12, "snapshot", id, now));
  }

  /** The same, of a source whose agent is not seen until it begins. */
  Replication unseenSince(Instant now) {
    NavigableMap<Instant, ReplicationState> before = new TreeMap<>(states);
    before.put(now, ReplicationState.STALLED);
    return new Replication(before, copy, untilContinuous, stalls, lags, kept, pointsFrom, idPrefix);
  }

  private static Instant firstOf(
      NavigableMap<Instant, ReplicationState> states, ReplicationState wanted) {
    return states.entrySet().stream()
        .filter(entry -> entry.getValue() == wanted)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(SimulatedTiming.NEVER);
  }

  /**
   * The state at a moment.
   *
   * @param readableUntil the moment until which the disks of the source can be read
   */
  ReplicationState stateAt(Instant now, Instant readableUntil) {
    ReplicationState state = states.floorEntry(now).getValue();
    if (state.isRecoverable() && !now.isBefore(readableUntil)) {
      return ReplicationState.STALLED;
    }
    return state == ReplicationState.CONTINUOUS && lagAt(now).isPresent()
        ? ReplicationState.BACKLOG
        : state;
  }

  /** How far it lags behind its source, where it has a backlog. */
  Optional<Duration> lagAt(Instant now) {
    return states.floorEntry(now).getValue() == ReplicationState.CONTINUOUS
        ? lags.stream().filter(lag -> lag.contains(now)).map(FaultWindow::lag).findFirst()
        : Optional.empty();
  }

  /** Why it has stalled. */
  Optional<String> errorAt(Instant now, Instant readableUntil) {
    if (stateAt(now, readableUntil) != ReplicationState.STALLED) {
      return Optional.empty();
    }
    return now.isBefore(readableUntil)
        ? stalls.stream().filter(stall -> stall.contains(now)).map(FaultWindow::error).findFirst()
        : Optional.of(UNREADABLE);
  }

  /** How much of the first copy is complete, from 0 to 1. */
  double copiedAt(Instant now, Instant readableUntil) {
    if (states.lastEntry().getValue() != ReplicationState.CONTINUOUS && stalls.isEmpty()) {
      return 0;
    }
    Instant last = now.isBefore(readableUntil) ? now : readableUntil;
    long spent = SyncCourse.spent(states, COPYING, last).toMillis();
    boolean begun = !last.isBefore(firstOf(states, ReplicationState.INITIAL_SYNC));
    return spent >= copy.toMillis() ? (begun ? 1 : 0) : (double) spent / copy.toMillis();
  }

  /** When it will be continuous, while it is on its way there and nothing keeps it from it. */
  Optional<Instant> expectedSyncAt(Instant now, Instant readableUntil) {
    Duration spent = SyncCourse.spent(states, ON_THE_WAY, now);
    return ON_THE_WAY.contains(stateAt(now, readableUntil))
        ? Optional.of(now.plus(untilContinuous).minus(spent))
        : Optional.empty();
  }

  /** The recovery points at a moment: the first, and one at each full hour since. */
  List<RecoveryPoint> pointsAt(Instant now, Instant readableUntil) {
    Instant last = now.isBefore(readableUntil) ? now : readableUntil;
    Stream<Instant> hours =
        Stream.iterate(last.truncatedTo(ChronoUnit.HOURS), hour -> hour.minus(Duration.ofHours(1)))
            .limit(HOURS_KEPT)
            .takeWhile(pointsFrom::isBefore)
            .filter(hour -> states.floorEntry(hour).getValue() == ReplicationState.CONTINUOUS);
    Stream<Instant> first = pointsFrom.isAfter(last) ? Stream.empty() : Stream.of(pointsFrom);
    return Stream.concat(kept.stream(), Stream.concat(first, hours).map(this::point)).toList();
  }

  private RecoveryPoint point(Instant taken) {
    return new RecoveryPoint(idPrefix + RecoveryPoints.hour(taken), taken, Optional.empty());
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
