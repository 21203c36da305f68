package io.github.drsorchestration.testkit.conformance;

import static io.github.drsorchestration.testkit.conformance.SampleExecutions.event;
import static io.github.drsorchestration.testkit.conformance.SampleExecutions.events;
import static io.github.drsorchestration.testkit.conformance.SampleExecutions.execution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.request.DisasterPart;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.execution.request.WaitUntil;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ExecutionStore} must do. */
public abstract class ExecutionStoreConformance {

  private static final int RACERS = 8;

  @SuppressWarnings("NullAway.Init") // JUnit calls open() before each test.
  private ExecutionStore store;

  protected ExecutionStoreConformance() {}

  /** A new, empty store. */
  protected abstract ExecutionStore emptyStore();

  @BeforeEach
  final void open() {
    store = emptyStore();
  }

  @Test
  void a_new_execution_is_kept_at_version_1_with_its_events() {
    Execution kept = store.create(execution("e1", 0), events("e1", 1, 2));

    assertThat(kept).isEqualTo(execution("e1", 0).toBuilder().version(1).build());
    assertThat(store.find("e1")).contains(kept);
    assertThat(store.events("e1", 1, 100)).isEqualTo(events("e1", 1, 2));
  }

  @Test
  void an_unknown_id_finds_nothing() {
    store.create(execution("e1", 0), events("e1", 1, 1));

    assertThat(store.find("e2")).isEmpty();
    assertThat(store.events("e2", 1, 100)).isEmpty();
    assertThat(store.find("e1")).isPresent();
  }

  @Test
  void an_id_that_is_taken_is_refused_and_its_execution_stays() {
    Execution kept = store.create(execution("e1", 0), events("e1", 1, 1));

    assertThatThrownBy(() -> store.create(execution("e1", 5), events("e1", 1, 3)))
        .isInstanceOf(AlreadyExistsException.class);
    assertThat(store.find("e1")).contains(kept);
    assertThat(store.events("e1", 1, 100)).hasSize(1);
  }

  @Test
  void a_save_keeps_the_execution_at_the_next_version_and_appends_its_events() {
    Execution first = store.create(execution("e1", 0), events("e1", 1, 2));
    Execution running = with(first, ExecutionStatus.RUNNING);

    Execution kept = store.save(first, running, events("e1", 3, 4));

    assertThat(kept).isEqualTo(running.toBuilder().version(2).build());
    assertThat(store.find("e1")).contains(kept);
    assertThat(store.events("e1", 1, 100)).isEqualTo(events("e1", 1, 4));
  }

  @Test
  void a_save_from_an_older_version_is_refused_and_writes_neither_execution_nor_events() {
    Execution first = store.create(execution("e1", 0), events("e1", 1, 1));
    Execution second = store.save(first, with(first, ExecutionStatus.RUNNING), List.of());

    assertThatThrownBy(
            () -> store.save(first, with(first, ExecutionStatus.FAILED), events("e1", 2, 3)))
        .isInstanceOf(VersionConflictException.class);
    assertThat(store.find("e1")).contains(second);
    assertThat(store.events("e1", 1, 100)).hasSize(1);
  }

  @Test
  void a_save_of_what_does_not_exist_is_refused() {
    Execution gone = store.create(execution("e1", 0), List.of());
    store.delete("e1", 1);

    assertThatThrownBy(() -> store.save(gone, gone, events("e1", 1, 1)))
        .isInstanceOf(NotFoundException.class);
    assertThat(store.find("e1")).isEmpty();
    assertThat(store.events("e1", 1, 100)).isEmpty();
  }

  @Test
  void three_thousand_servers_fit_and_a_change_of_one_wave_leaves_the_others() {
    Execution large = SampleExecutions.withThousands(execution("e1", 0), 3);
    Execution first = store.create(large, List.of());

    Execution after =
        first.toBuilder().waves(first.waves().subList(0, 2)).addWaves(first.waves().get(2)).build();
    Execution kept = store.save(first, with(after, ExecutionStatus.RUNNING), List.of());

    assertThat(store.find("e1")).contains(kept);
    assertThat(kept.waves()).isEqualTo(large.waves());
  }

  @Test
  void events_are_read_from_a_sequence_on_in_order_and_no_more_than_wanted() {
    Execution first = store.create(execution("e1", 0), events("e1", 1, 7));
    store.save(first, first, events("e1", 8, 12));
    store.create(execution("e2", 1), events("e2", 1, 3));

    assertThat(store.events("e1", 6, 4)).isEqualTo(events("e1", 6, 9));
    assertThat(store.events("e1", 12, 4)).containsExactly(event("e1", 12));
    assertThat(store.events("e1", 13, 4)).isEmpty();
  }

  @Test
  void executions_are_listed_newest_first_each_once_whatever_the_size_of_the_page() {
    for (int minutes : new int[] {3, 1, 4, 0, 2}) {
      store.create(execution("e" + minutes, minutes), List.of());
    }

    for (int limit = 1; limit <= 6; limit++) {
      assertThat(ids(ExecutionQuery.ALL, limit))
          .as("pages of %s", limit)
          .containsExactly("e4", "e3", "e2", "e1", "e0");
    }
  }

  @Test
  void a_summary_says_what_the_last_save_left() {
    Execution first = store.create(execution("e1", 0), List.of());
    Execution saved = store.save(first, with(first, ExecutionStatus.PAUSED), List.of());

    assertThat(store.list(ExecutionQuery.ALL, PageRequest.FIRST).items())
        .containsExactly(ExecutionSummary.of(saved));
  }

  @Test
  void executions_are_listed_by_plan_and_by_status() {
    store.create(execution("e1", 1, "plan-1"), List.of());
    store.create(execution("e2", 2, "plan-2"), List.of());
    Execution third = store.create(execution("e3", 3, "plan-1"), List.of());
    store.save(third, with(third, ExecutionStatus.PAUSED), List.of());

    Set<ExecutionStatus> paused = Set.of(ExecutionStatus.PAUSED, ExecutionStatus.FAILED);
    for (int limit = 1; limit <= 3; limit++) {
      assertThat(ids(ExecutionQuery.ofPlan("plan-1"), limit)).containsExactly("e3", "e1");
      assertThat(ids(new ExecutionQuery(Optional.empty(), paused), limit)).containsExactly("e3");
      assertThat(ids(new ExecutionQuery(Optional.of("plan-2"), paused), limit)).isEmpty();
    }
  }

  @Test
  void a_summary_tells_drills_recoveries_and_failbacks_apart() {
    int started = 0;
    for (ExecutionKind kind : ExecutionKind.values()) {
      Execution execution = execution(kind.name(), started++);
      StartRequest start = execution.startRequest().toBuilder().kind(kind).build();
      store.create(execution.toBuilder().startRequest(start).build(), List.of());
    }

    assertThat(store.list(ExecutionQuery.ofPlan("plan-1"), PageRequest.FIRST).items())
        .extracting(ExecutionSummary::kind)
        .containsExactly(ExecutionKind.FAILBACK, ExecutionKind.RECOVERY, ExecutionKind.DRILL);
  }

  @Test
  void a_summary_tells_how_a_start_came_in() {
    Execution execution = execution("e1", 1);
    StartRequest start = execution.startRequest().toBuilder().source(EntryPoint.SCHEDULE).build();
    store.create(execution.toBuilder().startRequest(start).build(), List.of());
    store.create(execution("e2", 2), List.of());

    assertThat(store.list(ExecutionQuery.ofPlan("plan-1"), PageRequest.FIRST).items())
        .extracting(ExecutionSummary::source)
        .containsExactly(Optional.empty(), Optional.of(EntryPoint.SCHEDULE));
  }

  @Test
  void executions_are_listed_by_disaster() {
    store.create(partOf("d-1", execution("e1", 1, "plan-1")), List.of());
    store.create(execution("e2", 2, "plan-2"), List.of());
    store.create(partOf("d-2", execution("e3", 3, "plan-1")), List.of());
    Execution fourth = store.create(partOf("d-1", execution("e4", 4, "plan-2")), List.of());
    Execution paused = store.save(fourth, with(fourth, ExecutionStatus.PAUSED), List.of());

    for (int limit = 1; limit <= 3; limit++) {
      assertThat(ids(ExecutionQuery.ofDisaster("d-1"), limit)).containsExactly("e4", "e1");
      assertThat(ids(ExecutionQuery.ofDisaster("d-3"), limit)).isEmpty();
    }
    assertThat(store.list(ExecutionQuery.ofDisaster("d-1"), PageRequest.FIRST).items())
        .first()
        .isEqualTo(ExecutionSummary.of(paused));
  }

  private static Execution partOf(String disasterId, Execution execution) {
    DisasterPart part =
        new DisasterPart(
            disasterId,
            "fire",
            Optional.empty(),
            List.of("plan-1", "plan-2"),
            Map.of(),
            WaitUntil.COMPLETED);
    return execution.toBuilder()
        .startRequest(execution.startRequest().toBuilder().disaster(part).build())
        .build();
  }

  @Test
  void what_is_not_settled_is_found_until_it_is_and_again_when_it_is_reopened() {
    Execution first = store.create(execution("e1", 0), List.of());
    store.create(execution("e2", 1), List.of());

    assertThat(store.unsettled()).containsExactlyInAnyOrder("e1", "e2");
    Execution settled = store.save(first, first.toBuilder().settled(true).build(), List.of());
    assertThat(store.unsettled()).containsExactly("e2");
    store.save(settled, settled.toBuilder().settled(false).build(), List.of());
    assertThat(store.unsettled()).containsExactlyInAnyOrder("e1", "e2");
  }

  @Test
  void a_deleted_execution_is_gone_with_its_events_and_from_every_list() {
    store.create(execution("e1", 0), events("e1", 1, 3));
    store.create(execution("e2", 1), events("e2", 1, 3));

    store.delete("e1", 1);

    assertThat(store.find("e1")).isEmpty();
    assertThat(store.events("e1", 1, 100)).isEmpty();
    assertThat(store.unsettled()).containsExactly("e2");
    assertThat(ids(ExecutionQuery.ALL, 10)).containsExactly("e2");
    assertThat(store.events("e2", 1, 100)).hasSize(3);
    assertThatThrownBy(() -> store.delete("e1", 1)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_delete_of_another_version_is_refused_and_the_execution_stays() {
    Execution first = store.create(execution("e1", 0), events("e1", 1, 1));
    Execution second = store.save(first, first, List.of());

    assertThatThrownBy(() -> store.delete("e1", 1)).isInstanceOf(VersionConflictException.class);
    assertThat(store.find("e1")).contains(second);
    assertThat(store.events("e1", 1, 100)).hasSize(1);
  }

  @Test
  void of_writers_that_read_the_same_version_exactly_one_succeeds() {
    Execution read = store.create(execution("e1", 0), events("e1", 1, 1));

    List<Object> outcomes =
        Race.of(
            RACERS,
            racer -> store.save(read, with(read, ExecutionStatus.RUNNING), events("e1", 2, 3)));

    assertThat(Race.count(outcomes, VersionConflictException.class)).isEqualTo(RACERS - 1);
    assertThat(store.find("e1").map(Execution::version)).contains(2L);
    assertThat(store.events("e1", 1, 100)).isEqualTo(events("e1", 1, 3));
  }

  @Test
  void writers_that_read_again_after_a_lost_race_lose_nothing() {
    store.create(execution("e1", 0), List.of());

    List<Object> outcomes = Race.of(RACERS, racer -> saveUntilItSucceeds("e1"));

    assertThat(Race.count(outcomes, Execution.class)).isEqualTo(RACERS);
    assertThat(store.find("e1").map(Execution::eventCount)).contains((long) RACERS);
    assertThat(store.events("e1", 1, 100)).isEqualTo(events("e1", 1, RACERS));
  }

  private Execution saveUntilItSucceeds(String id) {
    while (true) {
      Execution read = store.find(id).orElseThrow();
      long next = read.eventCount() + 1;
      try {
        return store.save(
            read, read.toBuilder().eventCount(next).build(), List.of(event(id, next)));
      } catch (VersionConflictException lost) {
        // Another thread saved first, so there is progress: read again.
      }
    }
  }

  private List<String> ids(ExecutionQuery query, int limit) {
    List<String> all = new ArrayList<>();
    Optional<PageRequest> next = Optional.of(new PageRequest(limit, Optional.empty()));
    while (next.isPresent()) {
      PageRequest request = next.get();
      Page<ExecutionSummary> page = store.list(query, request);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      page.items().forEach(summary -> all.add(summary.executionId()));
      next = page.nextToken().map(request::after);
    }
    return all;
  }

  private static Execution with(Execution execution, ExecutionStatus status) {
    return execution.toBuilder().status(status).build();
  }
}
