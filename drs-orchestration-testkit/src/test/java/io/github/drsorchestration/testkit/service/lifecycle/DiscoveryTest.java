package io.github.drsorchestration.testkit.service.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.ReplicatedDisk;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.core.service.account.PlaceScope;
import io.github.drsorchestration.core.service.listing.Sort;
import io.github.drsorchestration.core.service.place.PlaceProblemCode;
import io.github.drsorchestration.core.service.server.Discovery;
import io.github.drsorchestration.core.service.server.ServerAccess;
import io.github.drsorchestration.core.service.server.ServerFilter;
import io.github.drsorchestration.core.service.server.ServerQuery;
import io.github.drsorchestration.core.service.server.ServerRow;
import io.github.drsorchestration.core.service.server.health.ReplicationHealth;
import io.github.drsorchestration.core.service.server.health.ReplicationStatus;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

  private static final AccountRegion DUBLIN = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion PARIS = new AccountRegion("444455556666", "eu-west-3");
  private static final String WEB = "s-0000000000000web1";
  private static final String DATABASE = "s-00000000000000db1";
  private static final String FAR = "s-0000000000000far1";

  private final SimulatedWorld world =
      SimulatedWorld.builder()
          .server(SimulatedServer.builder().serverId(WEB).where(DUBLIN).hostname("web-1").build())
          .server(
              SimulatedServer.builder()
                  .serverId(DATABASE)
                  .where(DUBLIN)
                  .hostname("ip-10-0-0-1")
                  .putTags("Name", "Orders")
                  .build())
          .server(SimulatedServer.of(FAR, PARIS))
          .build();
  private final ScriptedReplication drs = new ScriptedReplication(world.drs());
  private final Simulation simulation =
      Simulation.of(world).withPorts(ports -> ports.recoveryService(drs)).with(webServers());

  DiscoveryTest() {
    for (AccountRegion where : List.of(DUBLIN, PARIS)) {
      simulation
          .orchestrator()
          .accounts()
          .create(
              TargetAccount.builder()
                  .accountId(where.accountId())
                  .addRegions(where.region())
                  .build());
    }
  }

  private static ProtectionGroup webServers() {
    return ProtectionGroup.builder()
        .groupId("g")
        .name("Web servers")
        .accountId(DUBLIN.accountId())
        .region(DUBLIN.region())
        .addServerIds(WEB)
        .build();
  }

  private Discovery discover(ServerFilter filter) {
    return discover(filter, ServerAccess.EVERYTHING, PageRequest.FIRST);
  }

  private Discovery discover(ServerFilter filter, ServerAccess access, PageRequest page) {
    return simulation
        .orchestrator()
        .servers()
        .discover(
            new PlaceScope(Set.of(), Set.of(), account -> true).places(simulation.ports()),
            filter,
            access,
            Sort.BY_NAME,
            page);
  }

  private static ServerFilter health(ReplicationStatus... wanted) {
    return new ServerFilter(
        ServerQuery.ALL,
        Set.of(wanted),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ServerFilter grouped(boolean wanted) {
    return new ServerFilter(
        ServerQuery.ALL,
        Set.of(),
        Optional.empty(),
        Optional.of(wanted),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void servers_of_all_places_are_listed_by_name_with_their_groups() {
    Discovery found = discover(ServerFilter.ALL);

    assertThat(found.items()).extracting(ServerRow::name).containsExactly("Orders", FAR, "web-1");
    assertThat(found.items().get(2).groups()).hasSize(1);
    assertThat(found.byHealth()).containsEntry(ReplicationStatus.HEALTHY, 3);
    assertThat(found.places()).hasSize(2);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void a_place_that_denies_is_named_and_hides_nothing_of_the_others() {
    drs.deny(PARIS, new AccessDeniedException("DescribeSourceServers", "not allowed"));

    Discovery found = discover(ServerFilter.ALL);

    assertThat(found.items()).hasSize(2);
    assertThat(found.problems()).hasSize(1);
    assertThat(found.problems().get(0).where()).isEqualTo(PARIS);
    assertThat(found.problems().get(0).code()).isEqualTo(PlaceProblemCode.DENIED_BY_IAM);
  }

  @Test
  void instances_are_read_for_all_servers_of_a_place_at_once() {
    for (String id : List.of(WEB, DATABASE)) {
      drs.instance(
          RecoveryInstance.builder()
              .instanceId("i-" + id.substring(2))
              .where(DUBLIN)
              .serverId(id)
              .drill(true)
              .state(InstanceState.STOPPED)
              .build());
    }

    Discovery found = discover(ServerFilter.ALL);

    assertThat(found.items())
        .filteredOn(row -> row.recoveryInstance().isPresent())
        .extracting(ServerRow::name)
        .containsExactly("Orders", "web-1");
    assertThat(world.calls().count(ServiceCall.DESCRIBE_SOURCE_SERVERS)).isEqualTo(3);
    assertThat(drs.instanceReads()).isEqualTo(1);
  }

  @Test
  void the_health_of_a_stalled_server_says_why_and_what_is_missing() {
    drs.view(
        WEB,
        it ->
            it.toBuilder()
                .replicationState(ReplicationState.STALLED)
                .replicationError("AGENT_NOT_SEEN")
                .disks(
                    List.of(
                        new ReplicatedDisk("/dev/xvda", 400, 100, 30),
                        new ReplicatedDisk("/dev/xvdb", 600, 500, 0)))
                .build());

    Discovery found = discover(health(ReplicationStatus.STALLED));

    assertThat(found.items()).hasSize(1);
    assertThat(found.total()).isEqualTo(1);
    ReplicationHealth health = found.items().get(0).health();
    assertThat(health.reason().orElseThrow()).startsWith("AGENT_NOT_SEEN: the agent");
    assertThat(health.protectedBytes()).isEqualTo(1000);
    assertThat(health.backlogBytes()).isEqualTo(30);
    assertThat(health.syncPercent()).contains(60);
    assertThat(health.disks()).isEqualTo(2);
  }

  @Test
  void a_list_can_be_narrowed_to_what_no_group_has() {
    assertThat(discover(grouped(false)).items())
        .extracting(ServerRow::name)
        .containsExactly("Orders", FAR);
    assertThat(discover(grouped(true)).items())
        .extracting(ServerRow::name)
        .containsExactly("web-1");
  }

  @Test
  void pages_add_up_to_the_whole() {
    Discovery first =
        discover(ServerFilter.ALL, ServerAccess.EVERYTHING, new PageRequest(2, Optional.empty()));
    Discovery second =
        discover(ServerFilter.ALL, ServerAccess.EVERYTHING, new PageRequest(2, first.nextToken()));

    assertThat(first.items()).hasSize(2);
    assertThat(second.items()).extracting(ServerRow::name).containsExactly("web-1");
    assertThat(second.nextToken()).isEmpty();
    assertThat(second.total()).isEqualTo(3);
  }

  @Test
  void who_is_limited_to_groups_sees_their_members_only() {
    ServerAccess ofWeb = new ServerAccess(group -> group.groupId().equals("g"), true);

    assertThat(discover(ServerFilter.ALL, ofWeb, PageRequest.FIRST).items())
        .extracting(ServerRow::name)
        .containsExactly("web-1");
  }
}
