package io.github.drsorchestration.benchmarks.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.benchmarks.result.Results;
import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationCallsTest {

  private static final Section SECTION = OperationCalls.measure();
  private static final Path PAGE = Path.of("../../docs/measurements.md");

  @Test
  void operations_make_as_many_calls_as_a_service_written_by_hand() {
    Map<Object, Object> calls = new LinkedHashMap<>();
    for (Map<String, Object> row : SECTION.table().objects()) {
      calls.put(row.get("operation"), row.get("calls, 50"));
    }

    assertThat(calls)
        .containsExactly(
            Map.entry("listProtectionGroups", 2),
            Map.entry("getProtectionGroup", 2),
            Map.entry("listRecoveryPlans", 4),
            Map.entry("getRecoveryPlan", 4),
            Map.entry("listExecutions", 1),
            Map.entry("getExecution", 1),
            Map.entry("listEvents", 1),
            Map.entry("getReport", 2),
            Map.entry("createProtectionGroup", 1),
            Map.entry("updateProtectionGroup", 2),
            Map.entry("createRecoveryPlan", 2),
            Map.entry("updateRecoveryPlan", 3),
            Map.entry("deleteRecoveryPlan", 3),
            Map.entry("startExecution", 4),
            Map.entry("deleteExecution", 4));
  }

  @Test
  void five_times_the_rows_make_no_more_calls() {
    assertThat(SECTION.targets()).hasSize(15).allMatch(Target::met);
  }

  @Test
  void the_page_shows_these_counts() throws IOException {
    assertThat(Files.readString(PAGE))
        .as("run the benchmark 'operations' and copy its first table")
        .contains(Results.text(SECTION).lines().skip(2).limit(16).toList());
  }
}
