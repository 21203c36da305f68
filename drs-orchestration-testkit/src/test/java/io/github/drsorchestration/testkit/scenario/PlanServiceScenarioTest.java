package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.ELSEWHERE;
import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.groupIn;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.NameTakenException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.planning.diff.ChangeKind;
import io.github.drsorchestration.core.planning.diff.PlanChange;
import io.github.drsorchestration.core.service.listing.Sort;
import io.github.drsorchestration.core.service.listing.SortBy;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import io.github.drsorchestration.core.service.place.PlaceProblemCode;
import io.github.drsorchestration.core.service.plan.ExistingInstance;
import io.github.drsorchestration.core.service.plan.PlanQuery;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Copies, differences, lists and live instances of plans. */
class PlanServiceScenarioTest {

  private static final Actor BOB = Actor.of("bob");

  @Test
  void a_copy_is_a_plan_of_its_own() {
    Scene scene = Scene.of(wave("a").build());
    scene.runFor("01:00");
    RecoveryPlan original = plans(scene).get("plan");

    RecoveryPlan copy = plans(scene).copy("plan", "Copy", BOB);

    assertThat(copy.planId()).isNotEqualTo("plan");
    assertThat(plans(scene).get(copy.planId())).isEqualTo(copy);
    assertThat(copy)
        .isEqualTo(
            original.toBuilder()
                .planId(copy.planId())
                .name("Copy")
                .version(1)
                .createdBy(BOB)
                .lastModifiedBy(BOB)
                .createdDate(scene.simulation().time().now())
                .lastModifiedDate(scene.simulation().time().now())
                .build());
    assertThat(plans(scene).diff(original, copy))
        .extracting(PlanChange::kind)
        .containsExactly(ChangeKind.NAME);
  }

  @Test
  void a_copy_needs_a_plan_and_a_free_name() {
    RecoveryPlans plans = plans(Scene.of(wave("a").build()));

    assertThatThrownBy(() -> plans.copy("plan", "PLAN", BOB))
        .isInstanceOf(NameTakenException.class);
    assertThatThrownBy(() -> plans.copy("no", "x", BOB)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void plans_are_listed_page_by_page_the_latest_change_first_if_wanted() {
    Scene scene = Scene.of(wave("a").build());
    scene.runFor("01:00");
    plans(scene).copy("plan", "Other", BOB);
    PlanQuery query = PlanQuery.ALL.sortedBy(Sort.descending(SortBy.LAST_MODIFIED));
    Page<RecoveryPlan> first = plans(scene).list(query, new PageRequest(1, Optional.empty()));

    assertThat(first.items()).extracting(RecoveryPlan::name).containsExactly("Other");
    assertThat(plans(scene).list(query, new PageRequest(1, first.nextToken())).items())
        .extracting(RecoveryPlan::name)
        .containsExactly("plan");
    assertThat(plans(scene).list(query.withText("oth"), PageRequest.FIRST).items()).hasSize(1);
    assertThat(plans(scene).list(query.withGroupId("a"), PageRequest.FIRST).items()).hasSize(2);
  }

  @Test
  void instances_that_a_plan_would_delete_are_shown_with_the_execution_that_launched_them() {
    Scene scene =
        Scene.of(
            world("a")
                .server(server("b").earlierInstance(EarlierInstance.RECOVERY).build())
                .server(server("c").earlierInstance(EarlierInstance.RECOVERY).build()),
            plan(wave("a").build(), wave("b").build()),
            group("a"),
            group("b"),
            group("c"));
    scene.run(Scene.drill().addServerIds(id("a")).build());

    PerPlace<ExistingInstance> found = plans(scene).existingInstances("plan");

    assertThat(found.problems()).isEmpty();
    assertThat(found.items())
        .extracting(
            it ->
                Cast.name(it.instance().serverId())
                    + (it.instance().drill() ? " drill " : " recovery ")
                    + it.executionId().orElse("unknown"))
        .containsExactlyInAnyOrder("a drill " + scene.executionId(), "b recovery unknown");
  }

  @Test
  void members_by_tag_are_looked_up() {
    Scene scene =
        Scene.of(
            world()
                .server(
                    server("a")
                        .putTags("tier", "web")
                        .earlierInstance(EarlierInstance.DRILL)
                        .build()),
            plan(wave("a").build()),
            groupIn(PLACE, "a").tagCriteria(new TagCriteria(Map.of("tier", "web"))).build());

    assertThat(plans(scene).existingInstances("plan").items())
        .extracting(it -> it.instance().serverId())
        .containsExactly(id("a"));
  }

  @Test
  void a_place_that_does_not_answer_is_named_and_the_other_is_shown() {
    Scene scene =
        Scene.of(
            world()
                .server(server("a").earlierInstance(EarlierInstance.DRILL).build())
                .server(server("b").where(ELSEWHERE).earlierInstance(EarlierInstance.DRILL).build())
                .fault(
                    Fault.builder()
                        .kind(FaultKind.ACCESS_DENIED)
                        .operation(ServiceCall.DESCRIBE_RECOVERY_INSTANCES)
                        .where(ELSEWHERE)
                        .build()),
            plan(wave("a").build(), wave("b").build()),
            group("a"),
            groupIn(ELSEWHERE, "b").addServerIds(id("b")).build());

    PerPlace<ExistingInstance> found = plans(scene).existingInstances("plan");

    assertThat(found.items()).extracting(it -> it.instance().serverId()).containsExactly(id("a"));
    assertThat(found.problems()).extracting(PlaceProblem::where).containsExactly(ELSEWHERE);
  }

  @Test
  void a_place_that_hangs_is_waited_for_half_a_minute() {
    Scene scene =
        Scene.of(
            world("a")
                .fault(
                    Fault.builder()
                        .kind(FaultKind.CALL_HANGS)
                        .operation(ServiceCall.DESCRIBE_RECOVERY_INSTANCES)
                        .build()),
            plan(wave("a").build()),
            group("a"));

    assertThat(plans(scene).existingInstances("plan").problems())
        .containsExactly(
            new PlaceProblem(
                PLACE,
                PlaceProblemCode.NO_ANSWER_IN_TIME,
                "no answer within 30 seconds",
                "try again"));
    assertThat(Duration.between(scene.moment("00:00"), scene.simulation().time().now()))
        .isLessThanOrEqualTo(Duration.ofSeconds(30));
  }

  private static RecoveryPlans plans(Scene scene) {
    return scene.simulation().orchestrator().plans();
  }
}
