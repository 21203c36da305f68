package io.github.drsorchestration.benchmarks.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Target;
import org.junit.jupiter.api.Test;

class CallsBenchmarkTest {

  @Test
  void fifty_executions_at_once_share_their_looks() {
    Section section = CallsBenchmark.measure();
    assertThat(section.targets()).hasSize(2).allMatch(Target::met);
  }
}
