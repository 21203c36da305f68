package io.github.drsorchestration.testkit.chaos;

public final class ChaosMain {
  private ChaosMain() {}
  public static void main(String[] args) {
    long from = Long.parseLong(args[0]);
    long to = Long.parseLong(args[1]);
    Tally tally = new Tally();
    java.util.Map<String,Integer> byName = new java.util.TreeMap<>();
    for (long seed = from; seed < to; seed++) {
      TrialResult r;
      try { r = Trial.of(Scenario.of(seed)); } catch (RuntimeException e) { System.out.println("seed " + seed + " threw " + e); e.printStackTrace(System.out); if (byName.merge("threw",1,Integer::sum) > 2) return; continue; }
      tally.add(r.tally());
      if (r.violation().isPresent()) {
        int n = byName.merge(r.violation().get().invariant(), 1, Integer::sum);
        if (n <= 4) System.out.println("seed " + seed + " " + r.violation().get());
      }
    }
    System.out.println(byName);
    for (String k : new String[] {"totals","executions","faults","mishaps","requests accepted","requests refused","requests too early","execution transitions","wave transitions"}) System.out.println(k + " " + tally.of(k));
  }
}
