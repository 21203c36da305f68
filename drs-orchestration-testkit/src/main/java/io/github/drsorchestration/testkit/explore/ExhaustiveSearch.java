package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.testkit.explore.exhaustive.ConcurrentWaves;
import io.github.drsorchestration.testkit.explore.exhaustive.Interleaving;
import io.github.drsorchestration.testkit.explore.exhaustive.Interleavings;
import io.github.drsorchestration.testkit.explore.exhaustive.VisitedStates;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.random.KeyedRandom;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;

/**
 * Runs a plan once for every order in which its launches can finish, and every choice of those that
 * fail. A first run measures each launch; in the others, faults delay each launch by exactly what
 * the order needs, which works because equal seeds draw equal durations.
 */
final class ExhaustiveSearch {

  /** More than queueing times of jobs differ by. */
  private static final Duration STEP = Duration.ofMinutes(2);

  private static final KeyedRandom HASH = new KeyedRandom(0);

  private final LongFunction<PreparedExecution> scenario;
  private final long seed;
  private final Map<String, Duration> measured = new TreeMap<>();
  private final List<Boolean> groupHasOneWave = new ArrayList<>();
  private final Set<Long> orders = new HashSet<>();
  private final Set<Long> states = new HashSet<>();
  private final Set<Long> transitions = new HashSet<>();
  private final Set<Long> histories = new HashSet<>();
  private final Map<ExecutionStatus, Integer> statuses = new EnumMap<>(ExecutionStatus.class);
  private final List<String> defects = new ArrayList<>();

  private record Visit(Interleaving interleaving, ExploredRun run, List<Long> states, long order) {}

  ExhaustiveSearch(LongFunction<PreparedExecution> scenario, long seed) {
    this.scenario = scenario;
    this.seed = seed;
  }

  ExhaustiveExploration run(int maxFailures, long maxRuns, int threads, IntConsumer progress) {
    PreparedExecution first = scenario.apply(seed);
    ExploredRun probe = ExploredRun.of(seed, first, List.of());
    first.simulation().world().record().launches().forEach(this::measure);
    Interleavings interleavings = interleavings(probe, maxFailures);
    if (interleavings.count().compareTo(BigInteger.valueOf(maxRuns)) > 0) {
      throw new InvalidValueException(
          "plan",
          String.format(
              Locale.ROOT,
              "is too large: %,d servers with up to %,d failures make %,d histories, at most %,d"
                  + " are allowed",
              measured.size(),
              maxFailures,
              interleavings.count(),
              maxRuns));
    }
    interleavings.prepare();
    long runs = interleavings.count().longValueExact();
    int[] done = {0};
    ParallelWork.run(
        threads,
        runs,
        number -> visit(interleavings.get(number)),
        visit -> {
          count(visit);
          progress.accept(++done[0]);
        },
        number -> interleavings.get(number).toString());
    return new ExhaustiveExploration(
        probe.execution().plan().name(),
        measured.size(),
        maxFailures,
        runs,
        orders.size(),
        states.size(),
        transitions.size(),
        histories.size(),
        statuses,
        List.copyOf(defects));
  }

  private void measure(RecordedLaunch launch) {
    launch
        .endedAt()
        .ifPresent(
            end ->
                measured.putIfAbsent(launch.serverId(), Duration.between(launch.startedAt(), end)));
  }

  private Interleavings interleavings(ExploredRun probe, int maxFailures) {
    List<List<String>> groups = new ArrayList<>();
    for (List<WaveExecution> group : ConcurrentWaves.of(probe.execution().waves())) {
      groups.add(ConcurrentWaves.servers(group, measured.keySet()));
      groupHasOneWave.add(group.size() == 1);
    }
    return new Interleavings(groups, maxFailures);
  }

  private Visit visit(Interleaving interleaving) {
    PreparedExecution prepared = scenario.apply(seed);
    VisitedStates log = new VisitedStates();
    ExploredRun run = ExploredRun.of(seed, prepared, faults(interleaving), log);
    return new Visit(interleaving, run, log.states(), HASH.draw(order(prepared)));
  }

  private static List<String> order(PreparedExecution prepared) {
    Map<String, Instant> ends = new TreeMap<>();
    prepared.simulation().world().record().launches().stream()
        .filter(launch -> launch.endedAt().isPresent())
        .forEach(launch -> ends.putIfAbsent(launch.serverId(), launch.endedAt().get()));
    return ends.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry<String, Instant>::getValue))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Fault> faults(Interleaving interleaving) {
    List<Fault> faults = new ArrayList<>();
    for (int group = 0; group < interleaving.orders().size(); group++) {
      List<String> order = interleaving.orders().get(group);
      Duration longest =
          order.stream().map(measured::get).max(Comparator.naturalOrder()).orElse(STEP);
      for (int rank = 0; rank < order.size(); rank++) {
        Duration takes = takes(longest, rank, groupHasOneWave.get(group));
        faults.add(
            first(FaultKind.LAUNCH_LATE, order.get(rank))
                .magnitude(takes.minus(measured.get(order.get(rank))))
                .build());
      }
    }
    interleaving.failing().forEach(it -> faults.add(first(FaultKind.LAUNCH_FAILS, it).build()));
    return faults;
  }

  /**
   * Launches that begin together only need different durations. Where waves depend on each other
   * and run beside others, each rank takes longer than all lower ones together, which brings about
   * any order that is possible.
   */
  private static Duration takes(Duration longest, int rank, boolean together) {
    return together
        ? longest.plus(STEP.multipliedBy(rank))
        : longest.plus(STEP).multipliedBy(1L << rank);
  }

  private static Fault.Builder first(FaultKind kind, String serverId) {
    return Fault.builder().kind(kind).serverId(serverId).occurrence(1);
  }

  private void count(Visit visit) {
    orders.add(visit.order());
    states.addAll(visit.states());
    for (int i = 1; i < visit.states().size(); i++) {
      transitions.add(HASH.draw(visit.states().get(i - 1), visit.states().get(i)));
    }
    histories.add(HASH.draw(visit.states()));
    statuses.merge(visit.run().outcome().status(), 1, Integer::sum);
    visit.run().outcome().violations().forEach(it -> defects.add(visit.interleaving() + ": " + it));
  }
}
