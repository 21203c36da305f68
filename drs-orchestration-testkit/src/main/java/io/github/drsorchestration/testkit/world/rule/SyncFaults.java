package io.github.drsorchestration.testkit.world.rule;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When the faults of a sync hit it. They are found when it begins, as those of a job are when it is
 * made.
 *
 * @param rules the faults of the world
 * @param subjects the server that is replicated, and the one that it was reversed from
 * @param number the nth sync of that server
 */
public record SyncFaults(WorldRules rules, Set<String> subjects, int number) {

  private static final String USUAL_ERROR = "NOT_CONVERGING";

  /** The stalls of a sync that begins at this moment, by their beginnings. */
  public List<FaultWindow> stalls(AccountRegion where, Instant begun) {
    return windows(FaultKind.SYNC_STALLS, where, begun)
        .map(
            fault ->
                new FaultWindow(
                    from(fault, begun),
                    fault.magnitude().map(from(fault, begun)::plus).orElseGet(() -> until(fault)),
                    fault.error().orElse(USUAL_ERROR),
                    Duration.ZERO))
        .sorted()
        .toList();
  }

  /** When it lags, and by how much. */
  public List<FaultWindow> lags(AccountRegion where, Instant begun) {
    return windows(FaultKind.SYNC_LAGS, where, begun)
        .map(
            fault ->
                new FaultWindow(
                    from(fault, begun), until(fault), "", fault.magnitude().orElseThrow()))
        .sorted()
        .toList();
  }

  private Stream<Fault> windows(FaultKind kind, AccountRegion where, Instant begun) {
    return subjects.stream()
        .flatMap(
            subject ->
                rules
                    .faults()
                    .at(kind, new FaultOpportunity(where, subject, number, begun))
                    .stream())
        .distinct();
  }

  private Instant from(Fault fault, Instant begun) {
    Instant since = fault.since().map(rules.faults().start()::plus).orElse(begun);
    return since.isBefore(begun) ? begun : since;
  }

  private Instant until(Fault fault) {
    return fault.until().map(rules.faults().start()::plus).orElse(SimulatedTiming.NEVER);
  }
}
