package io.github.drsorchestration.benchmarks.region;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import io.github.drsorchestration.benchmarks.time.Alternating;
import io.github.drsorchestration.benchmarks.time.SideBySide;
import io.github.drsorchestration.benchmarks.time.Stopwatch;
import io.github.drsorchestration.core.service.cache.CachedRead;
import io.github.drsorchestration.core.service.health.SystemHealth;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Operations that ask 34 Regions, beside the same operations that ask one. */
public final class RegionsBenchmark {

  private static final int REGIONS = 34;
  private static final Duration DELAY = Duration.ofMillis(200);
  private static final double MAX_RATIO = 1.3;

  /** For what is done after the patience has ended. */
  private static final double MAX_OVER_PATIENCE = 1.1;

  private static final String DENIED = "xx-region-7";
  private static final String HANGING = "xx-region-8";

  /**
   * An operation that asks every Region.
   *
   * @param call carries it out, and tells how many Regions answered
   * @param patience how long it waits for one
   */
  private record Question(String name, ToIntFunction<Survey> call, Duration patience) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question("getRegionalCapacity", Survey::capacity, PlaceCalls.PATIENCE),
          new Question("getSystemHealth", Survey::health, SystemHealth.PATIENCE),
          new Question("validateAccount", Survey::validation, PlaceCalls.PATIENCE),
          new Question("listSourceServers, 34 at once", Survey::servers, CachedRead.PATIENCE));

  private RegionsBenchmark() {}

  public static List<Section> measure(boolean quick) {
    return quick ? List.of(answering()) : List.of(answering(), hanging());
  }

  /** All but one that is denied, beside a single Region. */
  private static Section answering() {
    Table table =
        new Table()
            .column("operation", "%s")
            .column("34 Regions p50 ms", "%.0f")
            .column("p95", "%.0f")
            .column("one Region p50", "%.0f")
            .column("ratio", "%.2f")
            .column("over 200 ms", "%.2f")
            .column("answers, one denied", "%d");
    List<Target> targets = new ArrayList<>();
    Survey all = new Survey(new FarRegions(REGIONS, DELAY));
    Survey one = new Survey(new FarRegions(1, DELAY));
    Survey denied = new Survey(new FarRegions(REGIONS, DELAY).denying(DENIED));
    for (Question question : QUESTIONS) {
      Alternating times =
          Alternating.of(
              5,
              turn -> check(question, question.call().applyAsInt(all), REGIONS),
              turn -> check(question, question.call().applyAsInt(one), 1));
      int answers = question.call().applyAsInt(denied);
      double overDelay = times.one().millis(50) / DELAY.toMillis();
      table.row(
          question.name(),
          times.one().millis(50),
          times.one().millis(95),
          times.other().millis(50),
          times.ratio(),
          overDelay,
          answers);
      targets.add(new Target(question.name() + ": 34 Regions over one", times.ratio(), MAX_RATIO));
      targets.add(new Target(question.name() + ": over the slowest call", overDelay, MAX_RATIO));
      targets.add(missing(question, answers, 1));
    }
    return new Section(
        "regions",
        "34 Regions, each call to which takes 200 ms",
        table,
        List.of("The ports wait in real time; 34 and one Region are asked in turn."),
        targets);
  }

  /** One is denied and one hangs; all are asked at the same time, because that takes long. */
  private static Section hanging() {
    Survey survey = new Survey(new FarRegions(REGIONS, DELAY).denying(DENIED).hanging(HANGING));
    List<Supplier<Row>> rows =
        QUESTIONS.stream().<Supplier<Row>>map(it -> () -> row(it, survey)).toList();
    Table table =
        new Table()
            .column("operation", "%s")
            .column("took s", "%.1f")
            .column("patience s", "%d")
            .column("answers", "%d");
    List<Target> targets = new ArrayList<>();
    for (Row row : SideBySide.all(rows)) {
      Question question = row.question();
      double seconds = row.took().toMillis() / 1000.0;
      table.row(question.name(), seconds, question.patience().toSeconds(), row.answers());
      double ratio = seconds / question.patience().toSeconds();
      targets.add(new Target(question.name() + ": time over patience", ratio, MAX_OVER_PATIENCE));
      targets.add(missing(question, row.answers(), 2));
    }
    return new Section(
        "dark-regions",
        "34 Regions, one of which denies every call and one of which never answers",
        table,
        List.of("The other 32 must be in every answer."),
        targets);
  }

  private record Row(Question question, Duration took, int answers) {}

  private static Row row(Question question, Survey survey) {
    Stopwatch watch = Stopwatch.started();
    int answers = question.call().applyAsInt(survey);
    return new Row(question, watch.elapsed(), answers);
  }

  private static Target missing(Question question, int answers, int dark) {
    return new Target(
        question.name() + ": Regions missing but the dark ones", REGIONS - dark - answers, 0);
  }

  private static void check(Question question, int answers, int expected) {
    if (answers != expected) {
      throw new IllegalStateException(
          question.name() + ": " + answers + " of " + expected + " Regions answered");
    }
  }
}
