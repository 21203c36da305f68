package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.service.execution.Deletion;
import io.github.drsorchestration.core.service.execution.ExecutionFilter;
import io.github.drsorchestration.core.service.execution.Executions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Executions are listed, read from a cursor on, and deleted one by one or together. */
class DeletionScenarioTest {

  private final Scene scene = Scene.of(wave("a").build()).run(Scene.drill().build());
  private final Executions executions = scene.simulation().orchestrator().executions();
  private final String ended = scene.executionId();

  @Test
  void of_many_each_is_deleted_or_says_why_not() {
    String running = scene.start(Scene.drill().build()).runFor("05:00").executionId();

    List<Deletion> deletions = executions.delete(List.of(running, ended, "unknown", ended));

    assertThat(deletions)
        .extracting(Deletion::executionId)
        .containsExactly(running, ended, "unknown");
    assertThat(deletions).extracting(Deletion::deleted).containsExactly(false, true, false);
    assertThat(deletions.get(0).why().orElseThrow()).contains("wait for its end");
    assertThat(deletions.get(1).why()).isEmpty();
    assertThat(deletions.get(2).why().orElseThrow()).contains("unknown");
    assertThat(ids(ExecutionFilter.ALL)).containsExactly(running);
  }

  @Test
  void all_that_have_ended_are_deleted_except_where_instances_are_being_terminated() {
    String terminating = scene.run(Scene.drill().build()).executionId();
    scene.request(RequestType.TERMINATE).runFor("00:30");
    String running = scene.start(Scene.recovery().build()).executionId();

    List<Deletion> deletions = executions.deleteEnded();

    assertThat(deletions).extracting(Deletion::executionId).containsExactly(terminating, ended);
    assertThat(deletions).extracting(Deletion::deleted).containsExactly(false, true);
    assertThat(ids(ExecutionFilter.ALL)).containsExactlyInAnyOrder(running, terminating);
    assertThat(ids(ExecutionFilter.ALL.withKind(ExecutionKind.RECOVERY))).containsExactly(running);
  }

  @Test
  void events_are_read_from_a_cursor_on() {
    List<ExecutionEvent> all = executions.events(ended);

    assertThat(executions.events(ended, 0, 1_000)).isEqualTo(all);
    assertThat(executions.events(ended, 3, 2)).isEqualTo(all.subList(3, 5));
    assertThat(executions.events(ended, all.size(), 10)).isEmpty();
  }

  @Test
  void a_cursor_and_a_limit_have_bounds_and_an_execution_must_exist() {
    assertThatThrownBy(() -> executions.events(ended, -1, 10))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("afterSequence");
    assertThatThrownBy(() -> executions.events(ended, 0, 0))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("limit");
    assertThatThrownBy(() -> executions.events(ended, 0, 1_001))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> executions.events("unknown", 0, 10))
        .isInstanceOf(NotFoundException.class);
  }

  private List<String> ids(ExecutionFilter filter) {
    return executions.list(filter, PageRequest.FIRST).items().stream()
        .map(ExecutionSummary::executionId)
        .toList();
  }
}
