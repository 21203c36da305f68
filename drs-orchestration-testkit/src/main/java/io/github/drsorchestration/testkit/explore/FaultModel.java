package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which faults happen how often. Of several faults of one kind, the first that is drawn is
 * injected, so the rarer one comes first.
 *
 * @param faults the faults, drawn from each world's seed at each opportunity
 */
public record FaultModel(List<Fault> faults) {

  private static final FaultModel NONE = new FaultModel(List.of());
  private static final FaultModel USUAL =
      new FaultModel(
          List.of(
              fault(FaultKind.LAUNCH_FAILS, 0.02).build(),
              fault(FaultKind.CONVERSION_FAILS, 0.005).build(),
              fault(FaultKind.SNAPSHOT_FAILS, 0.005).build(),
              fault(FaultKind.LAUNCH_STALLS, 0.002).build(),
              fault(FaultKind.LAUNCH_LATE, 0.02).magnitude(Duration.ofMinutes(20)).build(),
              fault(FaultKind.LAUNCH_LATE, 0.12).magnitude(Duration.ofMinutes(5)).build(),
              fault(FaultKind.INSTANCE_LISTED_LATE, 0.05).magnitude(Duration.ofSeconds(45)).build(),
              fault(FaultKind.JOB_LISTED_LATE, 0.02).magnitude(Duration.ofSeconds(30)).build(),
              fault(FaultKind.JOB_ENDS_LATE, 0.02).magnitude(Duration.ofMinutes(3)).build(),
              fault(FaultKind.THROTTLED, 0.02).build(),
              fault(FaultKind.UNAVAILABLE, 0.005).build(),
              fault(FaultKind.REQUEST_LOST, 0.002).build(),
              fault(FaultKind.RESPONSE_LOST, 0.005).build()));

  public FaultModel {
    faults = List.copyOf(faults);
  }

  /** No faults except those of the world itself. */
  public static FaultModel none() {
    return NONE;
  }

  /**
   * A bad day, as a starting point: about 3 of 100 launches fail, 2 of 1,000 hang, 14 of 100 take 5
   * or 20 minutes longer, and 3 of 100 calls are refused or lost.
   */
  public static FaultModel usual() {
    return USUAL;
  }

  /** A copy with this fault in place of all others of its kind. */
  public FaultModel with(Fault fault) {
    List<Fault> changed = new ArrayList<>(without(fault.kind()).faults);
    changed.add(fault);
    return new FaultModel(changed);
  }

  /**
   * A copy with another probability for this kind; 0 removes it. The magnitude stays that of the
   * rarest fault of this kind in this model, or in the usual one.
   *
   * @throws InvalidValueException if this is not a probability, or the kind needs a magnitude
   */
  public FaultModel with(FaultKind kind, double probability) {
    if (probability == 0) {
      return without(kind);
    }
    Fault.Builder fault = Fault.builder().kind(kind);
    of(kind).or(() -> USUAL.of(kind)).ifPresent(fault::from);
    return with(fault.probability(probability).build());
  }

  /** A copy without this kind. */
  public FaultModel without(FaultKind kind) {
    return new FaultModel(faults.stream().filter(fault -> fault.kind() != kind).toList());
  }

  private Optional<Fault> of(FaultKind kind) {
    return faults.stream().filter(fault -> fault.kind() == kind).findFirst();
  }

  private static Fault.Builder fault(FaultKind kind, double probability) {
    return Fault.builder().kind(kind).probability(probability);
  }
}
