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
 * fail. A first run measures each launch; the faults that make the others late by exactly what an
 * order needs do the rest, because equal seeds draw equal durations.
 */
final class ExhaustiveSearch {

  /** More than jobs differ by in the queue. */
  private static final Duration STEP = Duration.ofMinutes(2);

  private static final KeyedRandom HASH = new KeyedRandom(0);

  private final LongFunction<PreparedExecution> scenario;
  private final long seed;
  private final Map<String, Duration> measured = new TreeMap<>();
  private final List<Boolean> crewHasOneWave = new ArrayList<>();
  private final Set<Long> orders = new HashSet<>();
  private final Set<Long> states = new HashSet<>();
  private final Set<Long> transitions = new HashSet<>();
  private final Set<Long> histories = new HashSet<>();
  private final Map<ExecutionStatus, Integer> statuses = new EnumMap<>(ExecutionStatus.class);
  private final List<String> defects = new ArrayList<>();

  private record Visit(Interleaving course, ExploredRun run, List<Long> states, long order) {}

  ExhaustiveSearch(LongFunction<PreparedExecution> scenario, long seed) {
    this.scenario = scenario;
    this.seed = seed;
  }

  ExhaustiveExploration run(int maxFailures, long maxRuns, int threads, IntConsumer progress) {
    PreparedExecution first = scenario.apply(seed);
    ExploredRun probe = ExploredRun.of(seed, first, List.of());
    first.simulation().world().record().launches().forEach(this::measure);
    Interleavings courses = courses(probe, maxFailures);
    if (courses.count().compareTo(BigInteger.valueOf(maxRuns)) > 0) {
      throw new InvalidValueException(
          "plan",
          String.format(
              Locale.ROOT,
              "is too large: %,d servers with up to %,d failures make %,d histories, at most %,d"
                  + " are allowed",
              measured.size(),
              maxFailures,
              courses.count(),
              maxRuns));
    }
    courses.prepare();
    long runs = courses.count().longValueExact();
    int[] done = {0};
    ParallelWork.work(
        threads,
        runs,
        number -> visit(courses.course(number)),
        visit -> {
          count(visit);
          progress.accept(++done[0]);
        },
        number -> courses.course(number).toString());
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

  private Interleavings courses(ExploredRun probe, int maxFailures) {
    List<List<String>> crews = new ArrayList<>();
    for (List<WaveExecution> crew : ConcurrentWaves.of(probe.execution().waves())) {
      crews.add(ConcurrentWaves.servers(crew, measured.keySet()));
      crewHasOneWave.add(crew.size() == 1);
    }
    return new Interleavings(crews, maxFailures);
  }

  private Visit visit(Interleaving course) {
    PreparedExecution rehearsal = scenario.apply(seed);
    VisitedStates log = new VisitedStates();
    ExploredRun run = ExploredRun.of(seed, rehearsal, faults(course), log);
    return new Visit(course, run, log.states(), HASH.draw(order(rehearsal)));
  }

  private static List<String> order(PreparedExecution rehearsal) {
    Map<String, Instant> ends = new TreeMap<>();
    rehearsal.simulation().world().record().launches().stream()
        .filter(launch -> launch.endedAt().isPresent())
        .forEach(launch -> ends.putIfAbsent(launch.serverId(), launch.endedAt().get()));
    return ends.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry<String, Instant>::getValue))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Fault> faults(Interleaving course) {
    List<Fault> faults = new ArrayList<>();
    for (int crew = 0; crew < course.orders().size(); crew++) {
      List<String> order = course.orders().get(crew);
      Duration longest =
          order.stream().map(measured::get).max(Comparator.naturalOrder()).orElse(STEP);
      for (int rank = 0; rank < order.size(); rank++) {
        Duration takes = takes(longest, rank, crewHasOneWave.get(crew));
        faults.add(
            first(FaultKind.LAUNCH_LATE, order.get(rank))
                .magnitude(takes.minus(measured.get(order.get(rank))))
                .build());
      }
    }
    course.failing().forEach(it -> faults.add(first(FaultKind.LAUNCH_FAILS, it).build()));
    return faults;
  }

  /**
   * Launches that begin together need only differ. Where waves wait for each other beside others,
   * each rank takes longer than all lower ones together: whatever order is possible, taking its
   * ranks brings it about.
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
    visit.run().outcome().violations().forEach(it -> defects.add(visit.course() + ": " + it));
  }
}
