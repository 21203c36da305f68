package io.github.drsorchestration.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Target;
import io.github.drsorchestration.server.Main;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The real server, under loads so light that the busiest machine bears them. */
class ServerBenchmarkTest {

  private static final ServerProgram PROGRAM =
      new ServerProgram(
          List.of(
              "-XX:TieredStopAtLevel=1",
              "-Dslf4j.provider=io.github.drsorchestration.server.log.JsonLogProvider",
              "-cp",
              System.getProperty("java.class.path"),
              Main.class.getName()));

  @Test
  void reads_and_writes_at_a_fixed_rate_are_answered_without_an_error() {
    Section section = MixedLoad.measure(PROGRAM, true);

    assertThat(errors(section)).as("%s", section.notes()).containsOnly(0.0);
    Map<String, Object> row = section.table().objects().get(0);
    assertThat((Double) row.get("p50 ms")).isPositive();
    assertThat((Double) row.get("max")).isGreaterThanOrEqualTo((Double) row.get("p99"));
    assertThat((Double) row.get("RSS MB")).isBetween(50.0, 2_000.0);
  }

  @Test
  void requests_are_answered_while_executions_run() {
    Section section = RunningExecutions.measure(PROGRAM, true);

    assertThat(errors(section)).as("%s", section.notes()).containsOnly(0.0);
    assertThat(section.notes()).anyMatch(note -> note.startsWith("Of the 3 executions"));
  }

  @Test
  void every_client_of_a_stream_is_told() {
    Section section = StreamLoad.measure(PROGRAM, true);

    assertThat(section.targets()).allMatch(Target::met);
    assertThat(section.table().objects()).extracting(row -> row.get("clients")).containsExactly(20);
  }

  private static List<Double> errors(Section section) {
    return section.targets().stream()
        .filter(target -> target.what().endsWith("errors"))
        .map(Target::value)
        .toList();
  }
}
