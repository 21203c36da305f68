package io.github.drsorchestration.springboot;

import static io.github.drsorchestration.springboot.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.springboot.drs.Sample;
import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.wire.DrsServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DRS goes on while the application is away. */
class RestartTest {

  @TempDir private Path folder;

  @Test
  void a_drill_goes_on_in_the_next_process_and_nothing_is_launched_twice() {
    try (DrsServer drs =
        DrsServer.serving(() -> Sample.world().build()).time(Flow.timesRealTime(60)).start()) {
      Path state = folder.resolve("state.db");
      String endpoint = "--recovery.simulation.endpoint=" + drs.endpoint();
      String drill;
      try (TestApplication first = TestApplication.start(state, endpoint)) {
        drill =
            first
                .as("operator")
                .post("/recovery/executions", "{'planId': 'shop', 'kind': 'DRILL'}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        first.awaitEvent(it -> it.details() instanceof EventDetails.JobSubmitted);
      }

      try (TestApplication second = TestApplication.start(state, endpoint)) {
        second.awaitState(it -> it.status() == ExecutionStatus.AWAITING_APPROVAL);
        JsonNode unused = json(second.as("manager").post(drill + "/approve", "{'wave': 'web'}"));
        second.awaitState(it -> it.status() == ExecutionStatus.COMPLETED);
      }
      assertThat(drs.calls()).containsEntry("StartRecovery", 2L);
      assertThat(drs.world().record().launches()).hasSize(4);
    }
  }
}
