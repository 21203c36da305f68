package io.github.drsorchestration.testkit.service.lifecycle;

import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.DONE;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.REFUSED;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.UNCHANGED;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.DELETE_SERVER;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.DISCONNECT_SERVER;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.STOP_REPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.core.service.lifecycle.action.ActionReport;
import io.github.drsorchestration.core.service.lifecycle.action.ActionRequest;
import io.github.drsorchestration.core.service.lifecycle.action.Obstacle;
import io.github.drsorchestration.core.service.lifecycle.action.ObstacleOverride;
import io.github.drsorchestration.core.service.lifecycle.action.Requester;
import io.github.drsorchestration.core.service.lifecycle.action.ServerOutcome;
import io.github.drsorchestration.core.service.server.ServerAccess;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerGuardsTest extends ActionScene {

  @Test
  void a_stop_is_refused_for_each_server_that_is_not_named() {
    ActionRequest all = request(STOP_REPLICATION, WEB, DATABASE);
    ActionReport report =
        perform(
            new ActionRequest(
                STOP_REPLICATION, all.targets(), Set.of("web-1"), List.of(), false, ANN));

    assertThat(report.servers()).extracting(ServerOutcome::status).containsExactly(DONE, REFUSED);
    assertThat(codes(report.servers().get(1))).containsExactly(Obstacle.Code.NOT_CONFIRMED);
    assertThat(report.servers().get(0).after()).contains(ReplicationState.STOPPED);
    assertThat(drs.calls()).containsExactly("stop " + WEB);
  }

  @Test
  void what_a_group_or_plan_needs_is_named_and_not_disconnected() {
    webIsInAPlan();

    ServerOutcome refused = only(request(DISCONNECT_SERVER, WEB));

    assertThat(refused.status()).isEqualTo(REFUSED);
    assertThat(refused.obstacles())
        .containsExactly(
            new Obstacle(Obstacle.Code.IN_GROUP, "is a member of protection group 'Web servers'"),
            new Obstacle(Obstacle.Code.IN_PLAN, "is launched by recovery plan 'Shop'"));
    assertThat(drs.calls()).isEmpty();
  }

  @Test
  void what_needs_a_server_can_be_overridden_by_its_name_and_with_a_reason() {
    webIsInAPlan();
    ActionRequest plain = request(DISCONNECT_SERVER, WEB);
    ActionRequest overridden =
        new ActionRequest(
            DISCONNECT_SERVER,
            plain.targets(),
            plain.confirmed(),
            List.of(
                new ObstacleOverride(Obstacle.Code.IN_GROUP, Set.of("web-1"), "replaced"),
                new ObstacleOverride(Obstacle.Code.IN_PLAN, Set.of(WEB), "replaced")),
            false,
            ANN);

    assertThat(only(overridden).status()).isEqualTo(DONE);
    assertThat(only(overridden).status()).isEqualTo(UNCHANGED);
    assertThat(drs.calls()).containsExactly("disconnect " + WEB);
  }

  @Test
  void a_server_that_replicates_cannot_be_deleted() {
    assertThat(codes(only(request(DELETE_SERVER, WEB)))).containsExactly(Obstacle.Code.WRONG_STATE);
  }

  @Test
  void what_an_execution_holds_is_left_alone() {
    running("e9", WEB);

    assertThat(only(request(STOP_REPLICATION, WEB)).obstacles())
        .containsExactly(
            new Obstacle(Obstacle.Code.IN_EXECUTION, "is held by execution e9 of plan 'Other'"));
  }

  @Test
  void what_another_account_replicates_is_steered_there() {
    drs.view(WEB, it -> it.toBuilder().stagingAccountId("777788889999").build());

    assertThat(codes(only(request(STOP_REPLICATION, WEB))))
        .containsExactly(Obstacle.Code.REPLICATED_ELSEWHERE);
  }

  @Test
  void a_server_of_others_does_not_exist() {
    webIsInAPlan();
    Requester tenant =
        new Requester(
            new ServerAccess(group -> false, true),
            plan -> false,
            execution -> false,
            account -> false);

    ServerOutcome outcome =
        simulation
            .orchestrator()
            .serverActions()
            .perform(request(DISCONNECT_SERVER, WEB), tenant)
            .servers()
            .get(0);

    assertThat(codes(outcome)).containsExactly(Obstacle.Code.NOT_FOUND);
    assertThat(outcome.name()).isEmpty();
    assertThat(outcome.before()).isEmpty();
  }

  @Test
  void a_name_that_two_servers_have_confirms_neither() {
    drs.view(DATABASE, it -> it.toBuilder().putTags("Name", "web-1").build())
        .view(FAR, it -> it.toBuilder().putTags("Name", WEB).build());
    ActionRequest all = request(STOP_REPLICATION, WEB, DATABASE, FAR);

    ActionReport byName =
        perform(
            new ActionRequest(
                STOP_REPLICATION, all.targets(), Set.of("web-1"), List.of(), false, ANN));
    ActionReport byId =
        perform(
            new ActionRequest(STOP_REPLICATION, all.targets(), Set.of(WEB), List.of(), false, ANN));

    assertThat(byName.totals()).isEqualTo(Map.of(REFUSED, 3));
    assertThat(byId.servers())
        .extracting(ServerOutcome::status)
        .containsExactly(DONE, REFUSED, REFUSED);
  }

  @Test
  void every_reason_for_which_obstacles_were_overridden_is_told() {
    webIsInAPlan();
    ActionRequest plain = request(DISCONNECT_SERVER, WEB);

    ServerOutcome done =
        only(
            new ActionRequest(
                DISCONNECT_SERVER,
                plain.targets(),
                plain.confirmed(),
                List.of(
                    new ObstacleOverride(Obstacle.Code.IN_GROUP, Set.of(WEB), "moved to b"),
                    new ObstacleOverride(Obstacle.Code.IN_PLAN, Set.of(WEB), "plan retires")),
                false,
                ANN));

    assertThat(done.overridden()).contains("moved to b; plan retires");
  }

  @Test
  void what_another_account_launches_is_not_stopped_unawares() {
    AccountRegion launcher = new AccountRegion("777788889999", DUBLIN.region());
    world.add(SimulatedServer.of("s-0000000000000ext1", launcher));
    drs.view(
        "s-0000000000000ext1",
        it -> it.toBuilder().stagingAccountId(DUBLIN.accountId()).stagingServerId(WEB).build());
    simulation.with(
        ProtectionGroup.builder()
            .groupId("theirs")
            .name("Theirs")
            .accountId(launcher.accountId())
            .region(launcher.region())
            .addServerIds("s-0000000000000ext1")
            .build());

    assertThat(only(request(STOP_REPLICATION, WEB)).obstacles())
        .containsExactly(
            new Obstacle(
                Obstacle.Code.LAUNCHED_ELSEWHERE,
                "account 777788889999 launches it as s-0000000000000ext1"));
    assertThat(only(request(STOP_REPLICATION, DATABASE)).status()).isEqualTo(DONE);
    drs.deny(launcher, new AccessDeniedException("DescribeSourceServers", "not you"));
    assertThat(codes(only(request(STOP_REPLICATION, WEB))))
        .containsExactly(Obstacle.Code.LAUNCHED_ELSEWHERE);
  }
}
