package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.random.KeyedRandom;
import io.github.drsorchestration.testkit.world.rule.RecoveryPoints;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import io.github.drsorchestration.testkit.world.server.RecoveryPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The replication of a server since it was last started or stopped.
 *
 * @param states the states, by the moment from which they hold
 * @param kept the recovery points kept from before
 * @param pointsFrom when its own first recovery point is taken, {@link SimulatedTiming#NEVER} for
 *     none
 * @param idPrefix the prefix of the ids of its recovery points
 */
public record Replication(
    NavigableMap<Instant, ReplicationState> states,
    List<RecoveryPoint> kept,
    Instant pointsFrom,
    String idPrefix) {

  private static final int HOURS_KEPT = 24;

  /** A replication that stays in this state, without recovery points. */
  public static Replication resting(ReplicationState state, Instant now) {
    return new Replication(new TreeMap<>(Map.of(now, state)), List.of(), SimulatedTiming.NEVER, "");
  }

  /** A replication that begins with the first copy of all disks. */
  public static Replication beginning(
      WorldRules rules, String serverId, Instant now, List<RecoveryPoint> kept) {
    KeyedRandom random = rules.random();
    Instant copying = now.plus(random.between(minutes(2), minutes(5), "initiating", serverId, now));
    Instant snapshot = copying.plus(rules.timing().initialSync(random, serverId, now));
    Instant continuous =
        snapshot.plus(random.between(minutes(1), minutes(3), "firstSnapshot", serverId, now));
    NavigableMap<Instant, ReplicationState> states = new TreeMap<>();
    states.put(now, ReplicationState.INITIATING);
    states.put(copying, ReplicationState.INITIAL_SYNC);
    states.put(snapshot, ReplicationState.CREATING_SNAPSHOT);
    states.put(continuous, ReplicationState.CONTINUOUS);
    return new Replication(
        states, kept, continuous, "pit-" + random.hex(12, "snapshot", serverId, now));
  }

  /**
   * The state at a moment.
   *
   * @param readableUntil the moment until which the disks of the source can be read
   */
  ReplicationState stateAt(Instant now, Instant readableUntil) {
    ReplicationState state = states.floorEntry(now).getValue();
    boolean stalled = state.isRecoverable() && !now.isBefore(readableUntil);
    return stalled ? ReplicationState.STALLED : state;
  }

  /** How much of the first copy is complete, from 0 to 1. */
  double copiedAt(Instant now, Instant readableUntil) {
    Optional<Instant> begun = begunAt(ReplicationState.INITIAL_SYNC);
    Optional<Instant> done = begunAt(ReplicationState.CREATING_SNAPSHOT);
    Instant last = now.isBefore(readableUntil) ? now : readableUntil;
    if (begun.isEmpty() || done.isEmpty() || last.isBefore(begun.get())) {
      return 0;
    }
    long passed = Duration.between(begun.get(), last).toMillis();
    long whole = Duration.between(begun.get(), done.get()).toMillis();
    return passed >= whole ? 1 : (double) passed / whole;
  }

  /** When it will be continuous, while it is on its way there. */
  Optional<Instant> expectedSyncAt(Instant now, Instant readableUntil) {
    return begunAt(ReplicationState.CONTINUOUS)
        .filter(moment -> moment.isAfter(now) && now.isBefore(readableUntil));
  }

  private Optional<Instant> begunAt(ReplicationState state) {
    return states.entrySet().stream()
        .filter(entry -> entry.getValue() == state)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The recovery points at a moment: the first, and one at each full hour since. */
  List<RecoveryPoint> pointsAt(Instant now, Instant readableUntil) {
    Instant last = now.isBefore(readableUntil) ? now : readableUntil;
    Stream<Instant> hours =
        Stream.iterate(last.truncatedTo(ChronoUnit.HOURS), hour -> hour.minus(Duration.ofHours(1)))
            .limit(HOURS_KEPT)
            .takeWhile(pointsFrom::isBefore);
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
