package io.github.drsorchestration.testkit.service.lifecycle;

import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.DONE;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.FAILED;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.NOT_TRIED;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.PLANNED;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.REFUSED;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.UNCHANGED;
import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.UNKNOWN;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.DELETE_SERVER;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.RETRY_REPLICATION;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.START_REPLICATION;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.STOP_REPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.core.service.lifecycle.action.ActionReport;
import io.github.drsorchestration.core.service.lifecycle.action.ActionStatus;
import io.github.drsorchestration.core.service.lifecycle.action.Obstacle;
import io.github.drsorchestration.core.service.lifecycle.action.ServerOutcome;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServerActionsTest extends ActionScene {

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
}
