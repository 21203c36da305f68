package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.ELSEWHERE;
import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.groupIn;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.group.GroupPreview;
import io.github.drsorchestration.core.service.group.GroupQuery;
import io.github.drsorchestration.core.service.group.GroupSelection;
import io.github.drsorchestration.core.service.group.PlanImpact;
import io.github.drsorchestration.core.service.group.ProtectionGroups;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a group would select, whom that concerns, and how groups are listed. */
class GroupPreviewScenarioTest {

  private static final TagCriteria WEB = new TagCriteria(Map.of("tier", "web"));

  private final SimulatedWorld world =
      SimulatedWorld.builder()
          .server(tagged("a", "web"))
          .server(tagged("b", "web"))
          .server(tagged("c", "data"))
          .server(server("d").where(ELSEWHERE).putTags("tier", "web").build())
          .build();
  private final Simulation simulation =
      Simulation.of(world)
          .with(group("a"), group("c"))
          .with(plan(wave("a").build(), wave("c").addServerIds(id("c")).build()));
  private final ProtectionGroups groups = simulation.orchestrator().groups();

  @Test
  void tags_select_the_servers_of_the_place_and_those_that_others_have_are_conflicts() {
    GroupPreview preview = groups.preview(GroupSelection.byTags(PLACE, WEB));

    assertThat(preview.servers())
        .extracting(it -> it.server().serverId())
        .containsExactlyInAnyOrder(id("a"), id("b"));
    assertThat(preview.conflicts())
        .singleElement()
        .satisfies(it -> assertThat(it.server().serverId()).isEqualTo(id("a")))
        .satisfies(it -> assertThat(it.owners()).containsExactly(new GroupPreview.Owner("a", "a")));
  }

  @Test
  void a_groups_own_servers_are_no_conflict() {
    GroupSelection selection = GroupSelection.byTags(PLACE, WEB).of("a");

    assertThat(groups.preview(selection).conflicts()).isEmpty();
  }

  @Test
  void servers_that_drs_does_not_know_are_named() {
    GroupPreview preview =
        groups.preview(GroupSelection.byServers(PLACE, Set.of(id("b"), id("x"), id("d"))));

    assertThat(preview.servers()).extracting(it -> it.server().serverId()).containsExactly(id("b"));
    assertThat(preview.unknownServerIds()).containsExactly(id("d"), id("x"));
  }

  @Test
  void a_selection_is_made_by_tags_or_by_servers() {
    assertThatThrownBy(() -> GroupSelection.byServers(PLACE, Set.of()))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void a_change_shows_each_plan_what_it_wins_and_loses() {
    ProtectionGroup changed = groupIn(PLACE, "a").tagCriteria(WEB).build();

    List<PlanImpact> impacts = groups.impact(changed);

    assertThat(impacts).extracting(PlanImpact::planName).containsExactly("plan");
    assertThat(impacts.get(0).added()).extracting(SourceServer::serverId).containsExactly(id("b"));
    assertThat(impacts.get(0).lost()).isEmpty();

    ProtectionGroup other = group("a", "b");
    assertThat(groups.impact(other).get(0).lost())
        .extracting(SourceServer::serverId)
        .containsExactly(id("a"));
  }

  @Test
  void a_wave_that_names_its_servers_does_not_launch_what_is_added() {
    PlanImpact impact = groups.impact(group("c", "b", "c")).get(0);

    assertThat(impact.added()).isEmpty();
    assertThat(impact.lost()).isEmpty();
  }

  @Test
  void a_group_that_no_plan_uses_changes_nothing() {
    simulation.with(group("b"));

    assertThat(groups.impact(group("b", "b", "a"))).isEmpty();
    assertThatThrownBy(() -> groups.impact(group("x"))).isInstanceOf(NotFoundException.class);
  }

  @Test
  void groups_are_listed_page_by_page_as_they_are_asked_for() {
    simulation.with(group("b"));
    Page<ProtectionGroup> first = groups.list(GroupQuery.ALL, new PageRequest(2, Optional.empty()));
    groups.delete("b", 1);

    assertThat(first.items()).extracting(ProtectionGroup::name).containsExactly("a", "b");
    assertThat(groups.list(GroupQuery.ALL, new PageRequest(2, first.nextToken())).items())
        .extracting(ProtectionGroup::name)
        .containsExactly("c");
    assertThat(groups.list(GroupQuery.ALL.withServerId(id("c")), PageRequest.FIRST).items())
        .extracting(ProtectionGroup::name)
        .containsExactly("c");
  }

  private static SimulatedServer tagged(String name, String tier) {
    return server(name).putTags("tier", tier).build();
  }
}
