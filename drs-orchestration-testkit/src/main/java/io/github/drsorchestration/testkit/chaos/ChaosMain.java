package io.github.drsorchestration.testkit.chaos;

public final class ChaosMain {
  private ChaosMain() {}
  static void show(long seed) {
    Scenario s = Scenario.of(seed);
    System.out.println(s.plans()); System.out.println(s.faults()); System.out.println(s.asks()); System.out.println(s.mishaps() + " processes " + s.processes() + " events " + s.withEvents()+" strangers "+s.strangers() + " quotas "+s.quotas()); System.out.println(s.starts());System.out.println(s.servers());System.out.println(s.health()+" "+s.approvals()+" "+s.hooks());
    TrialResult r = Trial.of(s);
    for (var e : r.events()) System.out.println(e.executionId()+" "+e.sequence()+" "+e.at()+" "+e.type()+" "+e.actor()+" "+e.wave().orElse("")+" "+e.serverId().orElse("")+" "+new java.util.TreeMap<>(e.details())+" "+e.reason().orElse(""));
    System.out.println(r.violation());
  }
  public static void main(String[] args) {
    if (args[0].equals("show")) { show(Long.parseLong(args[1])); return; }
    long from = Long.parseLong(args[0]);
    long to = Long.parseLong(args[1]);
    Tally tally = new Tally();
    java.util.Map<String,Integer> byName = new java.util.TreeMap<>();
    for (long seed = from; seed < to; seed++) {
      TrialResult r;
      try { r = Trial.of(Scenario.of(seed)); } catch (RuntimeException e) { System.out.println("seed " + seed + " threw " + e); e.printStackTrace(System.out); if (byName.merge("threw",1,Integer::sum) > 2) return; continue; }
      tally.add(r.tally());
      for (var e : r.events()) { if (e.type().name().equals("PREFLIGHT_BLOCKED")) tally.count("blocked", e.reason().orElse("").replaceAll("[a-z]-[0-9a-z]+","X").replaceAll("id-[0-9]","X").replaceAll("[0-9]{6,}/[a-z0-9-]+","P")); if (e.type().name().equals("SERVER_FAILED")) tally.count("server failed", e.details().get("code")); tally.count("events", e.type().name());}
      if (r.violation().isPresent()) {
        int n = byName.merge(r.violation().get().invariant(), 1, Integer::sum);
        if (n <= 4) System.out.println("seed " + seed + " " + r.violation().get());
      }
    }
    System.out.println(byName);
    for (String k : new String[] {"totals","executions","faults","mishaps","requests accepted","requests refused","requests too early","execution transitions","wave transitions","blocked","server failed","events"}) System.out.println(k + " " + tally.of(k));
  }
}
