package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.Verdict;
import io.github.drsorchestration.testkit.Simulation;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What becomes of one plan in many worlds, each with faults of its own.
 *
 * <pre>{@code
 * LongFunction<Simulation> worlds =
 *     seed ->
 *         Simulation.of(
 *                 SimulatedWorld.builder()
 *                     .seed(seed)
 *                     .server(SimulatedServer.of("s-0000000000000web1", place))
 *                     .build())
 *             .with(web)
 *             .with(plan);
 * Exploration result = Exploration.of(worlds, "shop", ExecutionKind.RECOVERY).run();
 * assertThat(result)
 *     .completesWithProbabilityAtLeast(0.95)
 *     .hasRtoPercentile(90).atMost(Duration.ofMinutes(60));
 * }</pre>
 *
 * <p>The same seeds give the same result, on any number of threads.
 */
public final class Exploration {

  private final String planName;
  private final ExecutionKind kind;
  private final Optional<Duration> target;
  private final int servers;
  private final List<SeedOutcome> outcomes;
  private final List<PathShare> wavesOnPath;
  private final List<PathShare> serversOnPath;
  private final List<FailureShare> failures;
  private final DurationDistribution rto;

  Exploration(ExplorationTotals findings) {
    this.planName = findings.planName();
    this.kind = findings.kind();
    this.target = findings.target();
    this.servers = findings.servers();
    this.outcomes = List.copyOf(findings.outcomes());
    this.wavesOnPath = findings.wavesOnPath();
    this.serversOnPath = findings.serversOnPath();
    this.failures = findings.failures();
    this.rto = DurationDistribution.of(outcomes.stream().flatMap(outcome -> outcome.rto().stream()));
  }

  /**
   * Begins an exploration.
   *
   * @param worlds makes the world of a seed anew, with the plan in it, from any thread
   * @param planId the plan to run
   */
  public static Explorer of(LongFunction<Simulation> worlds, String planId, ExecutionKind kind) {
    StartRequest request =
        StartRequest.builder().planId(planId).kind(kind).by(Simulation.OPERATOR).build();
    return of(seed -> PreparedExecution.of(worlds.apply(seed), request));
  }

  /** Begins an exploration of what is more than a start in a world. */
  public static Explorer of(LongFunction<PreparedExecution> scenario) {
    return new Explorer(scenario);
  }

  public String planName() {
    return planName;
  }

  public ExecutionKind kind() {
    return kind;
  }

  /** How many servers the plan has. */
  public int servers() {
    return servers;
  }

  /** The plan's RTO target. */
  public Optional<Duration> target() {
    return target;
  }

  /** Every run, in the order of the seeds. */
  public List<SeedOutcome> outcomes() {
    return outcomes;
  }

  /** How many runs ended or stopped how; what did not occur is left out. */
  public Map<ExecutionStatus, Integer> statuses() {
    Map<ExecutionStatus, Integer> counts = new EnumMap<>(ExecutionStatus.class);
    outcomes.forEach(outcome -> counts.merge(outcome.status(), 1, Integer::sum));
    return counts;
  }

  /** The share of the runs that ended or stopped like this, from 0 to 1. */
  public double probabilityOf(ExecutionStatus status) {
    return (double) statuses().getOrDefault(status, 0) / outcomes.size();
  }

  /** The RTOs of the runs in which everything came up, the shortest first. */
  public List<Duration> rtos() {
    return rto.sorted();
  }

  /**
   * The RTO that so many percent of the runs in which everything came up did not exceed; empty
   * where that was never so.
   *
   * @param percent above 0, at most 100
   */
  public Optional<Duration> rtoPercentile(double percent) {
    if (!(percent > 0 && percent <= 100)) {
      throw new InvalidValueException("percent", "must be above 0 and at most 100, is " + percent);
    }
    return rto.percentile(percent);
  }

  /** In how many runs not everything came up. */
  public int neverUp() {
    return outcomes.size() - rto.sorted().size();
  }

  /** The share of all runs that met the plan's RTO target; empty where there is none. */
  public Optional<Double> shareWithinTarget() {
    long met = outcomes.stream().filter(outcome -> outcome.verdict() == Verdict.MET).count();
    return target.map(promised -> (double) met / outcomes.size());
  }

  /** The waves by how often they were on the critical path, the most frequent first. */
  public List<PathShare> wavesOnPath() {
    return wavesOnPath;
  }

  /** The servers by how often they were on the critical path, the most frequent first. */
  public List<PathShare> serversOnPath() {
    return serversOnPath;
  }

  /** The servers of which any launch failed, the most frequent first. */
  public List<FailureShare> failures() {
    return failures;
  }

  /** The run with the worst status, of several the one with the fewest servers up. */
  public SeedOutcome worst() {
    return outcomes.stream()
        .max(
            Comparator.comparingInt((SeedOutcome outcome) -> badness(outcome.status()))
                .thenComparing(outcome -> -outcome.up())
                .thenComparing(SeedOutcome::ran)
                .thenComparing(outcome -> -outcome.seed()))
        .orElseThrow();
  }

  /** The run with the longest RTO; empty where not everything came up in any. */
  public Optional<SeedOutcome> slowest() {
    return outcomes.stream()
        .filter(outcome -> outcome.rto().isPresent())
        .max(
            Comparator.comparing((SeedOutcome outcome) -> outcome.rto().orElseThrow())
                .thenComparing(outcome -> -outcome.seed()));
  }

  /** The runs in which the orchestrator broke an invariant; there should be none. */
  public List<SeedOutcome> violations() {
    return outcomes.stream().filter(outcome -> !outcome.violations().isEmpty()).toList();
  }

  private static int badness(ExecutionStatus status) {
    return switch (status) {
      case COMPLETED -> 0;
      case PENDING, RUNNING, PAUSE_PENDING, PAUSED, AWAITING_APPROVAL, CANCELLING -> 1;
      case CANCELLED -> 2;
      case PARTIAL -> 3;
      case TIMED_OUT -> 4;
      case FAILED -> 5;
    };
  }
}
