package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.InUseException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.core.audit.EventChain;
import io.github.drsorchestration.core.audit.PlanHash;
import io.github.drsorchestration.core.service.group.ProtectionGroups;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Plan snapshot, events, notifications and client tokens. */
class RecordScenarioTest {

  @Test
  void an_execution_runs_the_plan_as_it_was_at_its_start() {
    Scene scene =
        Scene.of(
            world("a", "b", "c"),
            plan(wave("a").build(), wave("b").build()),
            group("a"),
            group("b"),
            group("c"));
    scene.start(Scene.recovery().build()).runUntil("05:00");
    String hash = scene.execution().planHash();
    RecoveryPlans plans = scene.simulation().orchestrator().plans();
    RecoveryPlan stored = plans.get("plan");
    plans.update(
        stored.toBuilder().waves(List.of(wave("c").build())).name("another").build(),
        Actor.of("eve"));
    ProtectionGroups groups = scene.simulation().orchestrator().groups();
    scene.runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 b");
    assertThat(scene.execution().plan().name()).isEqualTo("plan");
    assertThat(scene.execution().planHash())
        .isEqualTo(hash)
        .isEqualTo(PlanHash.of(stored, List.of(groups.get("a"), groups.get("b"))))
        .isNotEqualTo(PlanHash.of(plans.get("plan"), List.of(groups.get("c"))));
  }

  @Test
  void editing_a_group_does_not_change_a_running_execution() {
    Scene scene =
        Scene.of(
            world("a", "b", "c"),
            plan(wave("a").build(), wave("b").build()),
            group("a"),
            group("b"));
    scene.start(Scene.recovery().build()).runUntil("05:00");
    ProtectionGroups groups = scene.simulation().orchestrator().groups();
    groups.update(groups.get("b").toBuilder().serverIds(List.of(id("c"))).build(), Actor.of("eve"));
    scene.runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 b");
  }

  @Test
  void the_chain_of_events_is_intact_and_starts_at_the_plans_hash() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build()).run();
    Execution execution = scene.execution();
    List<ExecutionEvent> events = scene.events();

    assertThat(EventChain.problem(execution.planHash(), events)).isEmpty();
    assertThat(events.get(0).previousHash()).isEqualTo(execution.planHash());
    assertThat(events.get(events.size() - 1).hash()).isEqualTo(execution.lastEventHash());
    assertThat(events).hasSize((int) execution.eventCount());
    assertThat(scene.simulation().report(scene.executionId()).events().verified()).isTrue();
  }

  @Test
  void every_change_of_an_event_shows() {
    Scene scene = Scene.of(wave("a").build()).run();
    String planHash = scene.execution().planHash();
    List<ExecutionEvent> events = scene.events();
    for (int i = 0; i < events.size(); i++) {
      ExecutionEvent event = events.get(i);
      assertTampered(planHash, events, i, event.toBuilder().actor("mallory").build());
      assertTampered(planHash, events, i, event.toBuilder().at(event.at().plusNanos(1)).build());
      assertTampered(planHash, events, i, event.toBuilder().reason("because I say so").build());
      assertTampered(planHash, events, i, event.toBuilder().putFlatDetails("more", "x").build());
      ExecutionEvent forged = event.toBuilder().actor("mallory").hash("").build();
      ExecutionEvent sealed = forged.toBuilder().hash(EventChain.hash(forged)).build();
      if (i < events.size() - 1) {
        assertTampered(planHash, events, i, sealed);
        List<ExecutionEvent> shorter = new ArrayList<>(events);
        shorter.remove(i);
        assertThat(EventChain.problem(planHash, shorter)).isPresent();
      }
    }
    assertThat(EventChain.problem("0".repeat(64), events)).isPresent();
  }

  @Test
  void a_record_that_was_written_anew_from_some_event_on_shows_in_the_report() {
    Scene scene = Scene.of(wave("a").build()).run();
    Execution execution = scene.execution();
    List<ExecutionEvent> forged = new ArrayList<>();
    String previous = execution.planHash();
    for (ExecutionEvent event : scene.events()) {
      ExecutionEvent changed =
          event.toBuilder().actor("mallory").previousHash(previous).hash("").build();
      ExecutionEvent sealed = changed.toBuilder().hash(EventChain.hash(changed)).build();
      forged.add(sealed);
      previous = sealed.hash();
    }
    assertThat(EventChain.problem(execution.planHash(), forged)).isEmpty();
    scene.simulation().executionStore().save(execution, execution, forged);

    assertThat(scene.simulation().report(scene.executionId()).events().verified()).isFalse();
  }

  @Test
  void every_request_is_on_record_with_who_when_and_why() {
    Scene scene =
        Scene.of(wave("a").pauseBefore(true).build())
            .start(Scene.recovery().reason("flood").build())
            .runUntil("05:00");
    scene.request(RequestType.RESUME).runUntilIdle();

    ExecutionEvent created = scene.events().get(0);
    assertThat(created.type()).isEqualTo(EventType.EXECUTION_CREATED);
    assertThat(created.actor()).isEqualTo(Scene.OPERATOR);
    assertThat(created.reason()).contains("flood");
    assertThat(scene.events())
        .filteredOn(event -> event.type() == EventType.REQUEST_MADE)
        .singleElement()
        .matches(event -> event.actor().equals(Scene.OPERATOR))
        .matches(event -> event.at().equals(scene.moment("05:00")))
        .matches(event -> event.reason().orElse("").equals("because"));
  }

  @Test
  void every_event_is_published_once_and_in_order_where_nothing_fails() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build()).run();

    assertThat(published(scene))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, scene.execution().eventCount()).boxed().toList());
    assertThat(scene.simulation().notifier().eventsOf(scene.executionId()))
        .isEqualTo(scene.events());
  }

  @Test
  void a_notifier_that_fails_delays_events_and_changes_nothing_else() {
    Scene scene = Scene.of(wave("a").build());
    scene.simulation().notifier().failNext(12);
    scene.run();

    assertThat(published(scene))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, scene.execution().eventCount()).boxed().toList());
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "10:30 COMPLETED");
  }

  @Test
  void a_notifier_that_always_fails_is_given_up_an_hour_after_the_end() {
    Scene scene = Scene.of(wave("a").build());
    scene.simulation().notifier().failNext(Integer.MAX_VALUE);
    scene.run();

    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "10:30 COMPLETED");
    assertThat(scene.execution().settled()).isTrue();
    assertThat(scene.clock()).isBetween("1:10:36", "1:11:00");
  }

  @Test
  void after_a_restart_events_may_be_published_again_but_none_is_left_out() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build());
    scene.start(Scene.recovery().build()).runUntil("05:00");
    scene.simulation().restart();
    scene.runUntilIdle();

    assertThat(published(scene))
        .containsAll(LongStream.rangeClosed(1, scene.execution().eventCount()).boxed().toList());
  }

  @Test
  void a_start_that_is_repeated_with_its_token_starts_one_execution() {
    Scene scene = Scene.of(wave("a").build());
    StartRequest request = Scene.recovery().clientToken("once").build();
    String first = scene.simulation().start(request);
    String second = scene.simulation().start(request);
    scene.runUntilIdle();
    String third = scene.simulation().start(request);
    scene.runUntilIdle();

    assertThat(first).isEqualTo(second).isEqualTo(third);
    assertThat(scene.launches()).containsExactly("00:00 a");
  }

  @Test
  void a_token_that_has_started_a_recovery_starts_no_drill() {
    Scene scene = Scene.of(wave("a").build());
    String recovery = scene.simulation().start(Scene.recovery().clientToken("once").build());
    StartRequest drill = Scene.drill().clientToken("once").build();

    assertThatThrownBy(() -> scene.simulation().start(drill))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContainingAll("clientToken", recovery, "RECOVERY");
  }

  @Test
  void different_tokens_start_different_executions() {
    Scene scene = Scene.of(wave("a").build());
    String first = scene.simulation().start(Scene.recovery().clientToken("one").build());
    String second = scene.simulation().start(Scene.recovery().clientToken("two").build());

    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void an_execution_can_be_deleted_when_it_is_settled_and_not_before() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build()).runUntil("05:00");
    String executionId = scene.executionId();
    assertThatThrownBy(() -> scene.simulation().orchestrator().executions().delete(executionId))
        .isInstanceOf(InUseException.class);
    scene.runUntilIdle();
    scene.simulation().orchestrator().executions().delete(executionId);

    assertThatThrownBy(() -> scene.simulation().execution(executionId))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_plan_cannot_be_deleted_while_an_execution_of_it_runs() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build()).runUntil("05:00");
    RecoveryPlans plans = scene.simulation().orchestrator().plans();
    long version = plans.get("plan").version();

    assertThatThrownBy(() -> plans.delete("plan", version)).isInstanceOf(InUseException.class);
    scene.runUntilIdle();
    plans.delete("plan", version);
    assertThat(plans.list()).isEmpty();
  }

  @Test
  void a_plan_that_does_not_exist_cannot_be_started() {
    Scene scene = Scene.of(wave("a").build());
    StartRequest request =
        StartRequest.builder().planId("none").kind(ExecutionKind.DRILL).by("ada").build();

    assertThatThrownBy(() -> scene.simulation().start(request))
        .isInstanceOf(NotFoundException.class);
  }

  private static void assertTampered(
      String planHash, List<ExecutionEvent> events, int index, ExecutionEvent changed) {
    List<ExecutionEvent> tampered = new ArrayList<>(events);
    tampered.set(index, changed);
    assertThat(EventChain.problem(planHash, tampered)).as("%s", changed).isPresent();
  }

  private static List<Long> published(Scene scene) {
    return scene.simulation().notifier().eventsOf(scene.executionId()).stream()
        .map(ExecutionEvent::sequence)
        .toList();
  }
}
