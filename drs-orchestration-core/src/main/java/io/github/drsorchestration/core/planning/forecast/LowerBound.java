package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The time that an execution takes at least, whatever the order of its jobs, if every server takes
 * its typical time, a job launches servers of one wave, and a wave begins when the servers before
 * it are up. Servers that take less can beat it: it bounds the order, not the luck. It is the
 * longest of
 *
 * <ul>
 *   <li>the chains of waves that wait for each other, where a wave takes as long as its slowest job
 *       or as its place needs for all of it, and
 *   <li>for every place and quota: the work of all waves that can neither begin before some moment
 *       nor be followed by less than some time, spread evenly over the quota, with that moment
 *       before it and that time after it.
 * </ul>
 *
 * <p>A job keeps its room until it has ended, some seconds after its last server is up.
 */
public final class LowerBound {

  private LowerBound() {}

  /** The bound, counted from the start to the end of the last wave. */
  public static Duration of(Workload workload) {
    Collection<WaveSpan> spans = WaveSpan.of(workload).values();
    long bound = spans.stream().mapToLong(WaveSpan::path).max().orElse(0);
    Set<AccountRegion> places =
        spans.stream()
            .flatMap(span -> span.work().occupied().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    for (AccountRegion where : places) {
      Quotas quotas = workload.quotasOf(where);
      List<Share> ofJobs = new ArrayList<>();
      List<Share> ofServers = new ArrayList<>();
      for (WaveSpan span : spans) {
        LaunchWork.Occupied occupied = span.work().at(where);
        ofJobs.add(new Share(span.head(), occupied.jobs(), span.tail()));
        ofServers.add(new Share(span.head(), occupied.servers(), span.tail()));
      }
      long ending = workload.overhead().ending().toNanos();
      bound = Math.max(bound, spread(ofJobs, quotas.concurrentJobs()) - ending);
      bound = Math.max(bound, spread(ofServers, quotas.serversInAllJobs()) - ending);
    }
    return Duration.ofNanos(bound);
  }

  /** One wave's share of a place's work. */
  private record Share(long head, long work, long tail) {}

  private static long spread(List<Share> shares, int capacity) {
    List<Share> some =
        shares.stream()
            .filter(share -> share.work() > 0)
            .sorted(Comparator.comparingLong(Share::tail).reversed())
            .toList();
    Set<Long> heads = some.stream().map(Share::head).collect(Collectors.toSet());
    long bound = 0;
    for (long head : heads) {
      long work = 0;
      for (Share share : some) {
        if (share.head() >= head) {
          work = Math.addExact(work, share.work());
          bound = Math.max(bound, head + work / capacity + share.tail());
        }
      }
    }
    return bound;
  }
}
