package io.github.drsorchestration.testkit.service.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.ec2.TaggedInstances;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.core.service.coverage.Gap;
import io.github.drsorchestration.core.service.coverage.GapReport;
import io.github.drsorchestration.core.service.coverage.PlanProposal;
import io.github.drsorchestration.core.service.coverage.TagScheme;
import io.github.drsorchestration.core.service.server.ServerAccess;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final AccountRegion DUBLIN = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion FRANKFURT = new AccountRegion("111122223333", "eu-central-1");
  private static final String WEB = "s-0000000000000web1";
  private static final String DATABASE = "s-00000000000000db1";
  private static final String CACHE = "s-000000000000cache";
  private static final String WEB_SOURCE = "i-0000000000000aaa1";
  private static final String DATABASE_SOURCE = "i-0000000000000aaa2";
  private static final Map<String, String> ENABLED = Map.of("dr:enabled", "Yes");

  private final SimulatedWorld world =
      SimulatedWorld.builder()
          .server(server(WEB, WEB_SOURCE, "10").build())
          .server(
              server(DATABASE, DATABASE_SOURCE, "2")
                  .replicationState(ReplicationState.STOPPED)
                  .build())
          .server(server(CACHE, "i-0000000000000aaa3", "2").build())
          .build();
  private final Simulation simulation = Simulation.of(world);

  private static SimulatedServer.Builder server(String id, String instance, String wave) {
    return SimulatedServer.builder()
        .serverId(id)
        .where(DUBLIN)
        .origin(FRANKFURT)
        .originInstanceId(instance)
        .putTags("dr:wave", wave)
        .putTags("dr:application", "shop");
  }

  private GapReport gaps(Set<AccountRegion> places) {
    return simulation
        .orchestrator()
        .protectionGaps()
        .find(TagScheme.DEFAULTS, places, account -> true);
  }

  private PlanProposal propose(Optional<String> application) {
    return simulation
        .orchestrator()
        .planProposals()
        .propose(TagScheme.DEFAULTS, Set.of(DUBLIN), application, ServerAccess.EVERYTHING);
  }

  @Test
  void what_is_tagged_and_not_protected_is_listed_with_its_reason() {
    world
        .serverTags()
        .instance(FRANKFURT, WEB_SOURCE, ENABLED)
        .instance(FRANKFURT, DATABASE_SOURCE, ENABLED)
        .instance(FRANKFURT, "i-0000000000000bbb1", Map.of("dr:enabled", "true", "Name", "Mail"))
        .instance(FRANKFURT, "i-0000000000000bbb2", Map.of("dr:enabled", "false"))
        .instance(FRANKFURT, "i-0000000000000bbb3", Map.of("other", "true"));

    GapReport report = gaps(Set.of(DUBLIN));

    assertThat(report.tagged()).isEqualTo(3);
    assertThat(report.protectedOnes()).isEqualTo(1);
    assertThat(report.gaps())
        .extracting(Gap::name, Gap::reason)
        .containsExactly(
            tuple("Mail", Gap.Reason.NO_SOURCE_SERVER),
            tuple(DATABASE_SOURCE, Gap.Reason.REPLICATION_STOPPED));
    assertThat(report.gaps().get(1).server().orElseThrow().serverId()).isEqualTo(DATABASE);
  }

  @Test
  void what_drs_has_launched_is_no_gap() {
    world
        .serverTags()
        .instance(
            DUBLIN,
            "i-0000000000000ccc1",
            Map.of("dr:enabled", "true", "AWSElasticDisasterRecoveryManaged", "x"));

    assertThat(gaps(Set.of(DUBLIN)).tagged()).isZero();
  }

  @Test
  void a_place_where_ec2_does_not_answer_is_named_and_hides_nothing_of_the_others() {
    world.serverTags().unreachable(FRANKFURT).instance(DUBLIN, "i-0000000000000bbb1", ENABLED);

    GapReport report = gaps(Set.of(DUBLIN));

    assertThat(report.gaps()).hasSize(1);
    assertThat(report.problems()).extracting(it -> it.where()).containsExactly(FRANKFURT);
  }

  @Test
  void without_a_search_for_instances_nobody_is_told_that_all_is_well() {
    simulation.withPorts(ports -> ports.taggedInstances(TaggedInstances.NONE));

    assertThatThrownBy(() -> gaps(Set.of(DUBLIN))).isInstanceOf(NotConfiguredException.class);
  }

  @Test
  void waves_are_proposed_in_the_order_of_their_numbers() {
    PlanProposal proposal = propose(Optional.of("shop"));

    assertThat(proposal.plan().orElseThrow().waves())
        .extracting(Wave::name)
        .containsExactly("wave 2", "wave 10");
    assertThat(proposal.groups())
        .extracting(ProtectionGroup::serverIds)
        .containsExactly(Set.of(CACHE), Set.of(WEB));
    assertThat(proposal.leftOut())
        .extracting(PlanProposal.LeftOut::serverId, PlanProposal.LeftOut::reason)
        .containsExactly(tuple(DATABASE, "its replication is STOPPED"));
    assertThat(simulation.orchestrator().plans().list()).isEmpty();
    assertThat(propose(Optional.of("other")).plan()).isEmpty();
  }

  @Test
  void what_is_proposed_can_be_saved_as_it_is() {
    PlanProposal proposal = propose(Optional.empty());
    Actor ann = Actor.of("ann");

    proposal.groups().forEach(group -> simulation.orchestrator().groups().create(group, ann));
    simulation.orchestrator().plans().create(proposal.plan().orElseThrow(), ann);

    PlanProposal again = propose(Optional.empty());
    assertThat(again.groups()).as("they exist").isEmpty();
    assertThat(again.plan()).isEqualTo(proposal.plan());
  }

  @Test
  void a_group_that_has_more_servers_is_used_for_those_that_are_meant() {
    simulation.with(
        ProtectionGroup.builder()
            .groupId("all")
            .name("All")
            .accountId(DUBLIN.accountId())
            .region(DUBLIN.region())
            .tagCriteria(new TagCriteria(Map.of("dr:application", "shop")))
            .build());

    List<Wave> waves = propose(Optional.of("shop")).plan().orElseThrow().waves();

    assertThat(waves).allMatch(wave -> wave.groupIds().equals(List.of("all")));
    assertThat(waves).extracting(Wave::serverIds).containsExactly(Set.of(CACHE), Set.of(WEB));
  }

  @Test
  void the_tags_of_an_installation_are_kept() {
    TagScheme own = new TagScheme("recover", Set.of("on"), "tier", "app");
    Actor ann = Actor.of("ann");

    assertThat(simulation.orchestrator().tagSchemes().get().scheme()).isEqualTo(TagScheme.DEFAULTS);
    assertThat(simulation.orchestrator().tagSchemes().update(own, 0, ann).version()).isEqualTo(1);
    assertThat(simulation.orchestrator().tagSchemes().get().scheme()).isEqualTo(own);
    assertThatThrownBy(() -> simulation.orchestrator().tagSchemes().update(own, 0, ann))
        .isInstanceOf(VersionConflictException.class);
  }

  @Test
  void waves_whose_names_look_alike_are_proposed_under_names_and_groups_of_their_own() {
    String longName = "a".repeat(80);
    world.add(server("s-0000000000000aaa1", "i-0000000000000aaa7", longName + "1").build());
    world.add(server("s-0000000000000aaa2", "i-0000000000000aaa8", longName + "2").build());
    world.add(server("s-0000000000000aaa3", "i-0000000000000aaa9", "x y").build());
    world.add(server("s-0000000000000aaa4", "i-0000000000000aa10", "x-y").build());
    world.add(SimulatedServer.of("s-0000000000000oth1", DUBLIN));
    simulation.with(
        ProtectionGroup.builder()
            .groupId("shop-wave-2")
            .name("shop wave 2")
            .accountId(DUBLIN.accountId())
            .region(DUBLIN.region())
            .addServerIds("s-0000000000000oth1")
            .build());

    PlanProposal proposal = propose(Optional.of("shop"));

    assertThat(proposal.groups()).extracting(ProtectionGroup::groupId).doesNotHaveDuplicates();
    assertThat(proposal.groups()).extracting(ProtectionGroup::name).doesNotHaveDuplicates();
    assertThat(proposal.groups())
        .extracting(ProtectionGroup::groupId)
        .doesNotContain("shop-wave-2");
    assertThat(proposal.plan().orElseThrow().waves()).hasSize(6);
  }
}
