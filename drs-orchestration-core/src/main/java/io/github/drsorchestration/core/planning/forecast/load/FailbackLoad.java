package io.github.drsorchestration.core.planning.forecast.load;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a failback takes besides the launches of its waves.
 *
 * @param reversal from the start until the replication of a server is reversed
 * @param copies from then until it is noticed that the copy is in sync, by server; a server that is
 *     not named can be launched at once
 * @param waitingForAll the waves that begin when all of their copies are in sync; others begin with
 *     the first
 * @param cutover the approval before production stops, for waves of which the plan asks none
 * @param protections from the end of the last wave until a server is protected again, by server
 * @param cleanUp from then until nothing is left of the way home
 */
public record FailbackLoad(
    Estimate reversal,
    Map<String, Estimate> copies,
    Set<String> waitingForAll,
    FixedWait cutover,
    Map<String, Estimate> protections,
    Estimate cleanUp) {

  public FailbackLoad {
    Objects.requireNonNull(reversal, "reversal");
    copies = Map.copyOf(copies);
    waitingForAll = Set.copyOf(waitingForAll);
    Objects.requireNonNull(cutover, "cutover");
    protections = Map.copyOf(protections);
    Objects.requireNonNull(cleanUp, "cleanUp");
  }

  boolean isCertain() {
    return reversal.isCertain()
        && cleanUp.isCertain()
        && copies.values().stream().allMatch(Estimate::isCertain)
        && protections.values().stream().allMatch(Estimate::isCertain);
  }
}
