package io.github.drsorchestration.testkit.explore.exhaustive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All interleavings of groups of concurrent servers, numbered: each order of each group, with each
 * set of failing servers up to a maximum size.
 */
public final class Interleavings {

  private final List<List<String>> groups;
  private final List<Set<String>> failures = new ArrayList<>();
  private final int maxFailures;
  private final BigInteger count;

  /** Counts only; {@link #get} requires {@link #prepare()} first. */
  public Interleavings(List<List<String>> groups, int maxFailures) {
    this.groups = groups;
    this.maxFailures = maxFailures;
    int servers = groups.stream().mapToInt(List::size).sum();
    BigInteger sets = BigInteger.ZERO;
    BigInteger ofThisSize = BigInteger.ONE;
    for (int size = 0; size <= Math.min(maxFailures, servers); size++) {
      sets = sets.add(ofThisSize);
      ofThisSize =
          ofThisSize
              .multiply(BigInteger.valueOf(servers - size))
              .divide(BigInteger.valueOf(size + 1L));
    }
    this.count = groups.stream().map(Interleavings::orders).reduce(sets, BigInteger::multiply);
  }

  public BigInteger count() {
    return count;
  }

  /** Enumerates the sets of failing servers. */
  public void prepare() {
    List<String> all = groups.stream().flatMap(List::stream).toList();
    collect(all, 0, new TreeSet<>());
  }

  /** The interleaving with this number, from 0. */
  public Interleaving get(long number) {
    long rest = number / failures.size();
    Set<String> failing = failures.get((int) (number % failures.size()));
    List<List<String>> orders = new ArrayList<>();
    for (List<String> group : groups) {
      List<String> left = new ArrayList<>(group);
      List<String> order = new ArrayList<>();
      for (int size = group.size(); size > 0; size--) {
        order.add(left.remove((int) (rest % size)));
        rest /= size;
      }
      orders.add(order);
    }
    return new Interleaving(orders, failing);
  }

  private void collect(List<String> all, int next, Set<String> chosen) {
    failures.add(new TreeSet<>(chosen));
    for (int i = next; i < all.size() && chosen.size() < maxFailures; i++) {
      chosen.add(all.get(i));
      collect(all, i + 1, chosen);
      chosen.remove(all.get(i));
    }
  }

  private static BigInteger orders(List<String> group) {
    BigInteger orders = BigInteger.ONE;
    for (int size = 2; size <= group.size(); size++) {
      orders = orders.multiply(BigInteger.valueOf(size));
    }
    return orders;
  }
}
