package io.github.drsorchestration.testkit.service.lifecycle;

import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.DONE;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.REFUSED;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.UNKNOWN;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.DELETE_INSTANCE;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.DISCONNECT_SERVER;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.RETRY_REPLICATION;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.STOP_REPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.core.service.lifecycle.action.ActionReport;
import io.github.drsorchestration.core.service.lifecycle.action.ActionStatus;
import io.github.drsorchestration.core.service.lifecycle.action.Obstacle;
import io.github.drsorchestration.core.service.lifecycle.action.ServerOutcome;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What DRS lists may be old, incomplete, or change while an action goes on. */
class StaleFactsTest extends ActionScene {

  private static final String OLD = "i-0000000000000old1";

  @Test
  void an_instance_that_drs_names_and_does_not_list_may_carry_production() {
    drs.view(WEB, it -> it.toBuilder().recoveryInstanceId(INSTANCE).build());

    ServerOutcome outcome = only(request(DISCONNECT_SERVER, WEB));

    assertThat(outcome.status()).isEqualTo(REFUSED);
    assertThat(codes(outcome)).containsExactly(Obstacle.Code.NOT_READABLE);
    assertThat(outcome.detail().orElseThrow()).contains(INSTANCE);
    assertThat(drs.calls()).isEmpty();
  }

  @Test
  void the_remains_of_an_earlier_instance_hide_no_production() {
    drs.instance(instance(false).build())
        .listed(instance(true).instanceId(OLD).state(InstanceState.TERMINATED).build());

    assertThat(codes(only(request(DISCONNECT_SERVER, WEB))))
        .containsExactly(Obstacle.Code.CARRIES_PRODUCTION);
    assertThat(codes(only(request(DELETE_INSTANCE, INSTANCE))))
        .containsExactly(Obstacle.Code.CARRIES_PRODUCTION);
  }

  @Test
  void a_server_that_protects_another_instance_protects_not_this_one() {
    drs.instance(instance(false).build())
        .view(WEB, it -> it.toBuilder().reversed(new ServerReference(PARIS, FAR)).build())
        .view(FAR, it -> it.toBuilder().originInstanceId(OLD).build());

    assertThat(codes(only(request(DELETE_INSTANCE, INSTANCE))))
        .containsExactly(Obstacle.Code.CARRIES_PRODUCTION);
  }

  @Test
  void an_execution_that_begins_in_between_keeps_its_servers() {
    List<String> ids = new ArrayList<>();
    IntStream.range(0, 8).mapToObj("s-0000000000000000%d"::formatted).forEach(ids::add);
    ids.forEach(id -> world.add(SimulatedServer.of(id, DUBLIN)));
    drs.afterCall(() -> running("e1", ids.get(7)));

    ActionReport report = perform(request(STOP_REPLICATION, ids.toArray(String[]::new)));

    ServerOutcome held = report.servers().get(7);
    assertThat(held.status()).isEqualTo(REFUSED);
    assertThat(codes(held)).containsExactly(Obstacle.Code.IN_EXECUTION);
    assertThat(report.totals()).containsEntry(DONE, 7);
    assertThat(drs.calls()).doesNotContain("stop " + ids.get(7));
  }

  @Test
  void what_an_ended_execution_has_left_behind_holds_nobody_up() {
    webIsInAPlan();
    String ended = simulation.run("shop", ExecutionKind.DRILL).executionId();
    simulation.ports().serverClaims().claim(ended, Set.of(WEB));

    assertThat(only(request(STOP_REPLICATION, WEB)).status()).isEqualTo(DONE);
  }

  @Test
  void a_retry_without_an_answer_was_not_done_where_the_server_is_disconnected_now() {
    drs.state(WEB, ReplicationState.STALLED)
        .refuse(WEB, new OutcomeUnknownException("RetryDataReplication", "no answer"))
        .afterCall(() -> drs.state(WEB, ReplicationState.DISCONNECTED));

    assertThat(only(request(RETRY_REPLICATION, WEB)).status()).isEqualTo(UNKNOWN);
  }

  @Test
  void a_request_ends_in_time_however_slow_a_place_is() {
    List<String> ids = IntStream.range(0, 40).mapToObj("s-000000000000000%02d"::formatted).toList();
    ids.forEach(id -> world.add(SimulatedServer.of(id, DUBLIN)));
    drs.afterCall(() -> simulation.time().spend(Duration.ofSeconds(20)));

    ActionReport report = perform(request(STOP_REPLICATION, ids.toArray(String[]::new)));

    assertThat(report.totals().get(ActionStatus.NOT_TRIED)).isPositive();
    assertThat(report.servers().get(0).status()).isEqualTo(DONE);
  }
}
