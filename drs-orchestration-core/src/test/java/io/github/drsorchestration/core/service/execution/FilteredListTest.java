package io.github.drsorchestration.core.service.execution;

import static io.github.drsorchestration.core.engine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.engine.FakeStore;
import io.github.drsorchestration.core.engine.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilteredListTest {

  private final FakeStore store = new FakeStore();

  @Test
  void executions_are_found_by_kind_starter_time_text_and_what_the_store_can_find() {
    store.put(execution(1, ExecutionKind.DRILL, "ann"));
    store.put(execution(2, ExecutionKind.RECOVERY, "ann"));
    store.put(scheduled(execution(3, ExecutionKind.DRILL, "bob")));
    ExecutionFilter all = ExecutionFilter.ALL;

    assertThat(found(all)).containsExactly("exec-3", "exec-2", "exec-1");
    assertThat(found(all.withKind(ExecutionKind.DRILL))).containsExactly("exec-3", "exec-1");
    assertThat(found(all.withStartedBy("ANN "))).containsExactly("exec-2", "exec-1");
    assertThat(found(all.withSource(EntryPoint.SCHEDULE))).containsExactly("exec-3");
    assertThat(found(all.withSince(NOW.plusSeconds(2)))).containsExactly("exec-3", "exec-2");
    assertThat(found(all.withUntil(NOW.plusSeconds(2)))).containsExactly("exec-1");
    assertThat(found(all.withText("EXEC-2"))).containsExactly("exec-2");
    assertThat(found(all.withText("plan sh"))).hasSize(3);
    assertThat(found(all.withText("plan z"))).isEmpty();
    assertThat(found(ExecutionFilter.of(ExecutionQuery.ofPlan("other")))).isEmpty();
    assertThat(
            found(
                ExecutionFilter.of(
                    new ExecutionQuery(Optional.empty(), Set.of(ExecutionStatus.FAILED)))))
        .isEmpty();
  }

  @Test
  void a_page_is_full_while_there_are_more_and_nothing_is_shown_twice_or_left_out() {
    drillsAmongRecoveries(1_000, 10);
    ExecutionFilter drills = ExecutionFilter.ALL.withKind(ExecutionKind.DRILL);
    Page<ExecutionSummary> first = page(drills, 7, Optional.empty());

    assertThat(first.items()).hasSize(7);
    List<String> shown = new ArrayList<>(ids(first));
    Optional<String> token = first.nextToken();
    while (token.isPresent()) {
      Page<ExecutionSummary> next = page(drills, 7, token);
      shown.addAll(ids(next));
      token = next.nextToken();
    }
    assertThat(shown).hasSize(100).doesNotHaveDuplicates().isEqualTo(found(drills));
  }

  @Test
  void executions_that_start_meanwhile_do_not_move_the_pages() {
    drillsAmongRecoveries(50, 2);
    ExecutionFilter drills = ExecutionFilter.ALL.withKind(ExecutionKind.DRILL);
    List<String> before = found(drills);
    Page<ExecutionSummary> first = page(drills, 10, Optional.empty());

    store.put(execution(900, ExecutionKind.DRILL, "ann"));

    assertThat(ids(page(drills, 15, first.nextToken()))).isEqualTo(before.subList(10, 25));
  }

  @Test
  void a_page_costs_few_reads_however_little_matches() {
    drillsAmongRecoveries(12_000, 12_001);
    Page<ExecutionSummary> page =
        page(ExecutionFilter.ALL.withText("no such plan"), 10, Optional.empty());

    assertThat(page.items()).isEmpty();
    assertThat(page.nextToken()).isPresent();
    assertThat(store.lists()).isEqualTo(20);
  }

  @Test
  void nothing_is_read_that_is_older_than_what_is_wanted() {
    drillsAmongRecoveries(1_000, 1);
    Page<ExecutionSummary> page =
        page(ExecutionFilter.ALL.withSince(NOW.plusSeconds(998)), 10, Optional.empty());

    assertThat(ids(page)).containsExactly("exec-1000", "exec-999", "exec-998");
    assertThat(page.nextToken()).isEmpty();
    assertThat(store.lists()).isEqualTo(1);
  }

  private void drillsAmongRecoveries(int count, int everyNth) {
    for (int i = 1; i <= count; i++) {
      ExecutionKind kind = i % everyNth == 0 ? ExecutionKind.DRILL : ExecutionKind.RECOVERY;
      store.put(execution(i, kind, "ann"));
    }
  }

  private List<String> found(ExecutionFilter filter) {
    return ids(page(filter, 1_000, Optional.empty()));
  }

  private Page<ExecutionSummary> page(ExecutionFilter filter, int limit, Optional<String> token) {
    return FilteredList.page(store, filter, new PageRequest(limit, token));
  }

  private static List<String> ids(Page<ExecutionSummary> page) {
    return page.items().stream().map(ExecutionSummary::executionId).toList();
  }

  private static Execution execution(int number, ExecutionKind kind, String by) {
    return Execution.builder()
        .executionId("exec-" + number)
        .plan(PLAN)
        .planHash("00".repeat(32))
        .startRequest(StartRequest.builder().planId("shop").kind(kind).by(by).build())
        .declaredAt(NOW)
        .createdAt(NOW.plusSeconds(number))
        .deadline(NOW.plusSeconds(86_400))
        .build();
  }

  private static final RecoveryPlan PLAN =
      RecoveryPlan.builder()
          .planId("shop")
          .name("Plan shop")
          .addWaves(Given.planned("web").build())
          .build();

  private static Execution scheduled(Execution execution) {
    StartRequest start = execution.startRequest().toBuilder().source(EntryPoint.SCHEDULE).build();
    return execution.toBuilder().startRequest(start).build();
  }
}
