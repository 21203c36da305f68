package io.github.drsorchestration.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.benchmarks.result.Results;
import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchmarksTest {

  private final StringWriter out = new StringWriter();

  @Test
  void a_part_prints_its_table_and_writes_it_as_json(@TempDir Path folder) throws IOException {
    Path json = folder.resolve("results.json");
    assertThat(run("calls", "--json", json.toString())).isZero();
    assertThat(out.toString()).contains("DescribeJobs").contains("Every target is met.");
    JsonNode calls = new ObjectMapper().readTree(json.toFile()).get("calls");
    assertThat(calls.get("rows")).isNotEmpty();
    assertThat(calls.get("targets")).hasSize(2).allMatch(it -> it.get("met").booleanValue());
  }

  @Test
  void an_unknown_part_is_bad_input() {
    assertThat(run("weather")).isEqualTo(2);
  }

  @Test
  void a_missed_target_is_said() {
    Section section =
        new Section("x", "X", new Table(), List.of(), List.of(new Target("time", 2, 1)));
    assertThat(section.met()).isFalse();
    assertThat(Results.text(section)).contains("MISSED: time is 2.0000, to be at most 1.0000");
  }

  private int run(String... arguments) {
    CommandLine commandLine = Benchmarks.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(new StringWriter()));
    return commandLine.execute(arguments);
  }
}
