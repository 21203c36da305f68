package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.planning.forecast.load.JobOverhead;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The plans of the RTO benchmark. Each server takes {@code round(uniform(300, 900), 3)} seconds of
 * the numbers that CPython draws from seed 42, in the order of the plan.
 */
final class BenchmarkPlans {

  private static final JobOverhead OVERHEAD =
      new JobOverhead(Duration.ofSeconds(30), Duration.ofSeconds(5));

  static final AccountRegion IRELAND = new AccountRegion("111122223333", "eu-west-1");

  private final PythonRandom random = new PythonRandom(42);
  private final List<WaveLoad> waves = new ArrayList<>();
  private int servers;

  static Workload threeWavesOfFour() {
    return new BenchmarkPlans().sequence("w", 3, 4).workload();
  }

  static Workload tenWavesOfTen() {
    return new BenchmarkPlans().sequence("w", 10, 10).workload();
  }

  static Workload diamond() {
    return new BenchmarkPlans()
        .wave("A", Set.of(), 10)
        .wave("B", Set.of("A"), 20)
        .wave("C", Set.of("A"), 30)
        .wave("D", Set.of("B", "C"), 10)
        .workload();
  }

  static Workload eightStacks() {
    BenchmarkPlans plan = new BenchmarkPlans();
    for (int stack = 1; stack <= 8; stack++) {
      plan.sequence("stack" + stack + "-w", 3, 5);
    }
    return plan.workload();
  }

  static Workload fiveWavesOfTwoHundred() {
    return new BenchmarkPlans().sequence("w", 5, 200).workload();
  }

  private BenchmarkPlans sequence(String prefix, int count, int size) {
    for (int i = 1; i <= count; i++) {
      wave(prefix + i, i == 1 ? Set.of() : Set.of(prefix + (i - 1)), size);
    }
    return this;
  }

  private BenchmarkPlans wave(String name, Set<String> dependsOn, int size) {
    List<ServerLoad> loads = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String serverId = "s-%017d".formatted(++servers);
      loads.add(new ServerLoad(serverId, IRELAND, drawnDuration()));
    }
    waves.add(WaveLoad.of(name, dependsOn, loads));
    return this;
  }

  private Duration drawnDuration() {
    double seconds = 300 + 600 * random.nextDouble();
    BigDecimal millis =
        new BigDecimal(seconds).setScale(3, RoundingMode.HALF_EVEN).movePointRight(3);
    return Duration.ofMillis(millis.longValueExact());
  }

  private Workload workload() {
    return new Workload(waves, Map.of(), OVERHEAD);
  }
}
