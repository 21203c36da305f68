package io.github.drsorchestration.testkit.explore.exhaustive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every course of some crews, numbered: each order of each crew, with each set of failing servers
 * up to a bound. A crew is servers that may be launched at the same time.
 */
public final class Interleavings {

  private final List<List<String>> crews;
  private final List<Set<String>> failures = new ArrayList<>();
  private final int maxFailures;
  private final BigInteger count;

  /** Counts only; {@link #course} needs {@link #prepare()} before. */
  public Interleavings(List<List<String>> crews, int maxFailures) {
    this.crews = crews;
    this.maxFailures = maxFailures;
    int servers = crews.stream().mapToInt(List::size).sum();
    BigInteger sets = BigInteger.ZERO;
    BigInteger ofThisSize = BigInteger.ONE;
    for (int size = 0; size <= Math.min(maxFailures, servers); size++) {
      sets = sets.add(ofThisSize);
      ofThisSize =
          ofThisSize
              .multiply(BigInteger.valueOf(servers - size))
              .divide(BigInteger.valueOf(size + 1L));
    }
    this.count = crews.stream().map(Interleavings::orders).reduce(sets, BigInteger::multiply);
  }

  public BigInteger count() {
    return count;
  }

  /** Makes the sets of failing servers. */
  public void prepare() {
    List<String> all = crews.stream().flatMap(List::stream).toList();
    collect(all, 0, new TreeSet<>());
  }

  /** The course with this number, from 0. */
  public Interleaving course(long number) {
    long rest = number / failures.size();
    Set<String> failing = failures.get((int) (number % failures.size()));
    List<List<String>> orders = new ArrayList<>();
    for (List<String> crew : crews) {
      List<String> left = new ArrayList<>(crew);
      List<String> order = new ArrayList<>();
      for (int size = crew.size(); size > 0; size--) {
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

  private static BigInteger orders(List<String> crew) {
    BigInteger orders = BigInteger.ONE;
    for (int size = 2; size <= crew.size(); size++) {
      orders = orders.multiply(BigInteger.valueOf(size));
    }
    return orders;
  }
}
