package io.github.drsorchestration.testkit.service.lifecycle;

import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.DONE;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.FAILED;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.NOT_TRIED;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.PLANNED;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.REFUSED;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.UNCHANGED;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.UNKNOWN;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.DELETE_INSTANCE;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.DELETE_SERVER;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.DISCONNECT_INSTANCE;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.DISCONNECT_SERVER;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.RETRY_REPLICATION;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.START_REPLICATION;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.STOP_REPLICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.core.service.lifecycle.action.ActionReport;
import io.github.drsorchestration.core.service.lifecycle.action.ActionRequest;
import io.github.drsorchestration.core.service.lifecycle.action.ActionStatus;
import io.github.drsorchestration.core.service.lifecycle.action.ActionTarget;
import io.github.drsorchestration.core.service.lifecycle.action.Obstacle;
import io.github.drsorchestration.core.service.lifecycle.action.ObstacleOverride;
import io.github.drsorchestration.core.service.lifecycle.action.Requester;
import io.github.drsorchestration.core.service.lifecycle.action.ServerAction;
import io.github.drsorchestration.core.service.lifecycle.action.ServerOutcome;
import io.github.drsorchestration.core.service.lifecycle.action.TagChange;
import io.github.drsorchestration.core.service.server.ServerAccess;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServerActionsTest {

  private static final Actor ANN = Actor.of("ann");
  private static final AccountRegion DUBLIN = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion PARIS = new AccountRegion("444455556666", "eu-west-3");
  private static final String WEB = "s-0000000000000web1";
  private static final String DATABASE = "s-00000000000000db1";
  private static final String FAR = "s-0000000000000far1";
  private static final String INSTANCE = "i-0000000000000aaa1";

  private final SimulatedWorld world =
      SimulatedWorld.builder()
          .server(SimulatedServer.builder().serverId(WEB).where(DUBLIN).hostname("web-1").build())
          .server(SimulatedServer.of(DATABASE, DUBLIN))
          .server(SimulatedServer.of(FAR, PARIS))
          .build();
  private final ScriptedReplication drs = new ScriptedReplication(world.drs());
  private final Simulation simulation =
      Simulation.of(world).withPorts(ports -> ports.recoveryService(drs));

  private static ActionRequest request(ServerAction action, String... ids) {
    return new ActionRequest(
        action,
        Arrays.stream(ids)
            .map(id -> new ActionTarget(id.equals(FAR) ? PARIS : DUBLIN, id))
            .toList(),
        Set.of(ids),
        List.of(),
        false,
        ANN);
  }

  private static ActionRequest dryRun(ActionRequest it) {
    return new ActionRequest(it.action(), it.targets(), Set.of(), it.overrides(), true, it.by());
  }

  private ActionReport perform(ActionRequest request) {
    return simulation.orchestrator().serverActions().perform(request, Requester.OF_EVERYTHING);
  }

  private ServerOutcome only(ActionRequest request) {
    return perform(request).servers().get(0);
  }

  private static RecoveryInstance.Builder instance(boolean drill) {
    return RecoveryInstance.builder()
        .instanceId(INSTANCE)
        .where(DUBLIN)
        .serverId(WEB)
        .drill(drill)
        .state(InstanceState.RUNNING);
  }

  private static List<Obstacle.Code> codes(ServerOutcome outcome) {
    return outcome.obstacles().stream().map(Obstacle::code).toList();
  }

  private void webIsInAPlan() {
    simulation
        .with(
            ProtectionGroup.builder()
                .groupId("g")
                .name("Web servers")
                .accountId(DUBLIN.accountId())
                .region(DUBLIN.region())
                .addServerIds(WEB)
                .build())
        .with(
            RecoveryPlan.builder()
                .planId("shop")
                .name("Shop")
                .addWaves(Wave.builder().name("web").addGroupIds("g").build())
                .build());
  }

  @Test
  void a_dry_run_of_a_stop_tells_what_is_deleted_and_does_nothing() {
    ServerOutcome planned = only(dryRun(request(STOP_REPLICATION, WEB)));

    assertThat(planned.status()).isEqualTo(PLANNED);
    assertThat(planned.name()).contains("web-1");
    int points = world.recoveryPoints(DUBLIN, WEB).size();
    assertThat(points).isPositive();
    assertThat(planned.losses().orElseThrow().recoveryPoints()).isEqualTo(points);
    assertThat(planned.losses().orElseThrow().newest())
        .contains(world.recoveryPoints(DUBLIN, WEB).get(0).takenAt());
    assertThat(drs.calls()).isEmpty();
  }

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
  void what_is_so_already_is_not_done_again() {
    drs.state(DATABASE, ReplicationState.STOPPED);

    assertThat(only(request(STOP_REPLICATION, DATABASE)).status()).isEqualTo(UNCHANGED);
    assertThat(only(request(START_REPLICATION, WEB)).status()).isEqualTo(UNCHANGED);
    assertThat(only(request(RETRY_REPLICATION, WEB)).status()).isEqualTo(UNCHANGED);
    assertThat(only(request(START_REPLICATION, DATABASE)).after())
        .contains(ReplicationState.INITIATING);
    assertThat(drs.calls()).containsExactly("start " + DATABASE);
  }

  @Test
  void one_that_fails_does_not_stop_the_others() {
    drs.state(WEB, ReplicationState.STALLED).state(FAR, ReplicationState.STALLED);
    drs.refuse(WEB, new CallRejectedException("RetryDataReplication", "not now"));

    ActionReport report = perform(request(RETRY_REPLICATION, WEB, "s-00000000000000000", FAR));

    assertThat(report.servers())
        .extracting(ServerOutcome::status)
        .containsExactly(FAILED, REFUSED, DONE);
    assertThat(report.servers().get(0).detail()).contains("RetryDataReplication: not now");
    assertThat(codes(report.servers().get(1))).containsExactly(Obstacle.Code.NOT_FOUND);
    assertThat(report.totals()).containsEntry(DONE, 1).containsEntry(FAILED, 1);
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
  void production_is_never_given_up() {
    drs.instance(instance(false).build()).state(WEB, ReplicationState.DISCONNECTED);

    for (ServerAction action : List.of(DISCONNECT_INSTANCE, DELETE_INSTANCE)) {
      assertThat(codes(only(request(action, INSTANCE))))
          .containsExactly(Obstacle.Code.CARRIES_PRODUCTION);
    }
    assertThat(codes(only(request(DELETE_SERVER, WEB))))
        .containsExactly(Obstacle.Code.CARRIES_PRODUCTION);
    assertThatThrownBy(
            () ->
                new ObstacleOverride(
                    Obstacle.Code.CARRIES_PRODUCTION, Set.of(WEB), "I know better"))
        .isInstanceOf(InvalidValueException.class);
    assertThat(drs.calls()).isEmpty();
  }

  @Test
  void production_that_is_protected_again_can_be_forgotten_as_an_instance() {
    drs.instance(instance(false).build())
        .view(WEB, it -> it.toBuilder().reversed(new ServerReference(PARIS, FAR)).build());

    assertThat(only(request(DELETE_INSTANCE, INSTANCE)).status()).isEqualTo(DONE);
  }

  @Test
  void production_whose_protection_has_not_caught_up_is_kept() {
    drs.instance(instance(false).build())
        .view(WEB, it -> it.toBuilder().reversed(new ServerReference(PARIS, FAR)).build())
        .state(FAR, ReplicationState.INITIAL_SYNC);

    assertThat(codes(only(request(DELETE_INSTANCE, INSTANCE))))
        .containsExactly(Obstacle.Code.CARRIES_PRODUCTION);
  }

  @Test
  void the_instance_of_a_drill_has_to_be_terminated_before_its_server_is_disconnected() {
    drs.instance(instance(true).build());

    assertThat(codes(only(request(DISCONNECT_SERVER, WEB))))
        .containsExactly(Obstacle.Code.HAS_DRILL_INSTANCE);
    assertThat(only(request(DELETE_INSTANCE, INSTANCE)).status()).isEqualTo(DONE);
  }

  @Test
  void a_server_that_replicates_cannot_be_deleted() {
    assertThat(codes(only(request(DELETE_SERVER, WEB)))).containsExactly(Obstacle.Code.WRONG_STATE);
  }

  @Test
  void what_an_execution_holds_is_left_alone() {
    simulation.ports().serverClaims().claim("e9", Set.of(WEB));

    assertThat(only(request(STOP_REPLICATION, WEB)).obstacles())
        .containsExactly(new Obstacle(Obstacle.Code.IN_EXECUTION, "is held by execution e9"));
  }

  @Test
  void what_another_account_replicates_is_steered_there() {
    drs.view(WEB, it -> it.toBuilder().stagingAccountId("777788889999").build());

    assertThat(codes(only(request(STOP_REPLICATION, WEB))))
        .containsExactly(Obstacle.Code.REPLICATED_ELSEWHERE);
  }

  @Test
  void where_an_answer_is_lost_drs_is_believed() {
    drs.loseAnswer(WEB, new OutcomeUnknownException("StopReplication", "no answer"));
    drs.refuse(DATABASE, new OutcomeUnknownException("StopReplication", "no answer"));

    ActionReport report = perform(request(STOP_REPLICATION, WEB, DATABASE));

    assertThat(report.servers()).extracting(ServerOutcome::status).containsExactly(DONE, UNKNOWN);
    assertThat(report.servers().get(0).after()).contains(ReplicationState.STOPPED);
    assertThat(report.servers().get(1).after()).contains(ReplicationState.CONTINUOUS);
  }

  @Test
  void a_deletion_whose_answer_was_lost_is_seen_by_the_server_being_gone() {
    drs.state(WEB, ReplicationState.DISCONNECTED)
        .loseAnswer(WEB, new OutcomeUnknownException("DeleteSourceServer", "no answer"));

    assertThat(only(request(DELETE_SERVER, WEB)).status()).isEqualTo(DONE);
  }

  @Test
  void a_place_that_throttles_is_left_alone_and_the_others_go_on() {
    List<String> ids =
        new ArrayList<>(
            IntStream.range(0, 12).mapToObj("s-000000000000000%02d"::formatted).toList());
    ids.forEach(id -> world.add(SimulatedServer.of(id, DUBLIN)));
    ids.forEach(id -> drs.state(id, ReplicationState.STALLED));
    drs.state(FAR, ReplicationState.STALLED);
    drs.refuse(
        ids.get(0),
        new ThrottledException("RetryDataReplication", "too many", Duration.ofSeconds(1)));
    ids.add(FAR);

    ActionReport report = perform(request(RETRY_REPLICATION, ids.toArray(String[]::new)));

    assertThat(report.servers().get(12).status()).isEqualTo(DONE);
    assertThat(report.totals()).containsEntry(NOT_TRIED, 8).containsEntry(ActionStatus.DONE, 5);
    assertThat(drs.calls()).hasSizeLessThan(7);
  }

  private ServerOutcome tagged(TagChange change) {
    ServerAction action =
        change.added().isEmpty() ? ServerAction.UNTAG_SERVER : ServerAction.TAG_SERVER;
    return only(
        new ActionRequest(
            action,
            List.of(new ActionTarget(DUBLIN, WEB)),
            change,
            Set.of(),
            List.of(),
            false,
            ANN));
  }

  @Test
  void tags_are_added_and_removed_one_by_one() {
    assertThat(tagged(new TagChange(Map.of("tier", "web", "dr:wave", "1"), Set.of())).status())
        .isEqualTo(DONE);
    assertThat(tagged(new TagChange(Map.of("tier", "web"), Set.of())).status())
        .isEqualTo(UNCHANGED);
    assertThat(tagged(new TagChange(Map.of(), Set.of("tier"))).status()).isEqualTo(DONE);

    assertThat(world.drs().sourceServers(DUBLIN, List.of(WEB)).get(0).tags())
        .isEqualTo(Map.of("dr:wave", "1"));
  }

  @Test
  void tags_of_aws_are_nobodys_to_change() {
    assertThatThrownBy(() -> new TagChange(Map.of("aws:x", "y"), Set.of()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("aws:x");
    assertThatThrownBy(() -> new TagChange(Map.of(), Set.of("AWSElasticDisasterRecoveryManaged")))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void a_tag_by_which_a_plan_launches_a_server_is_not_taken_away() {
    tagged(new TagChange(Map.of("tier", "web"), Set.of()));
    simulation
        .with(
            ProtectionGroup.builder()
                .groupId("g")
                .name("Web servers")
                .accountId(DUBLIN.accountId())
                .region(DUBLIN.region())
                .tagCriteria(new TagCriteria(Map.of("tier", "web")))
                .build())
        .with(
            RecoveryPlan.builder()
                .planId("shop")
                .name("Shop")
                .addWaves(Wave.builder().name("web").addGroupIds("g").build())
                .build());

    assertThat(tagged(new TagChange(Map.of(), Set.of("tier"))).obstacles())
        .containsExactly(
            new Obstacle(
                Obstacle.Code.IN_PLAN, "would no longer be launched by recovery plan 'Shop'"));
    assertThat(tagged(new TagChange(Map.of("tier", "web", "more", "1"), Set.of())).status())
        .isEqualTo(DONE);
  }

  @Test
  void a_server_of_others_does_not_exist() {
    webIsInAPlan();
    Requester tenant =
        new Requester(new ServerAccess(group -> false, true), plan -> false, execution -> false);

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
}
