package io.github.drsorchestration.benchmarks.rto;

import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.shape.Shape;
import io.github.drsorchestration.core.planning.forecast.Forecaster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our time on random shapes in which the quotas bind, beside the forecast and the plain way. */
public final class RandomShapesBenchmark {

  private static final long SEED = 20_260_101;

  private RandomShapesBenchmark() {}

  /** Measures so many shapes. */
  public static Section measure(int count) {
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    for (Shape shape : RandomShapes.draw(SEED, count)) {
      ratios(shape)
          .forEach(
              (way, ratio) -> ratios.computeIfAbsent(way, none -> new ArrayList<>()).add(ratio));
    }
    Table table =
        new Table()
            .column("way", "%s")
            .column("least", "%.3f")
            .column("median", "%.3f")
            .column("most", "%.3f");
    ratios.forEach(
        (way, all) -> {
          List<Double> sorted = all.stream().sorted().toList();
          table.row(
              way, sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
        });
    return new Section(
        "random",
        "Time over lower bound, " + count + " random shapes in which quotas bind",
        table,
        List.of(
            "Seed "
                + SEED
                + "; the bound holds for every order of jobs, so that 1 may be out of"
                + " reach.",
            "Forecast: the same list of jobs played through on paper with all durations known.",
            "After a drill: the durations of the launches are known from it."),
        List.of());
  }

  /** The ratio of each way, by its name. */
  static Map<String, Double> ratios(Shape shape) {
    Forecast forecast = Forecaster.forecast(shape.workload());
    Duration bound = forecast.lowerBound();
    Map<String, Double> ratios = new LinkedHashMap<>();
    for (OurWay.Watching watching : OurWay.Watching.values()) {
      String name = watching == OurWay.Watching.POLLING ? "polling" : "events";
      ratios.put(name, OurWay.recover(shape, watching).ratio(bound));
      ratios.put(name + ", after a drill", OurWay.recoverAfterDrill(shape, watching).ratio(bound));
    }
    ratios.put("forecast", (double) forecast.p50().toMillis() / bound.toMillis());
    ratios.put("plain way", PlainWay.recover(shape).ratio(bound));
    return ratios;
  }
}
