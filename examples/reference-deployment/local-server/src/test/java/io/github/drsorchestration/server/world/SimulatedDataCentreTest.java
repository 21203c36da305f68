package io.github.drsorchestration.server.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.testkit.control.Advance;
import io.github.drsorchestration.testkit.control.KnownFault;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.time.VirtualTime;
import io.github.drsorchestration.testkit.world.WorldRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedDataCentreTest {

  private static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");
  private static final String SERVER = "s-db000000000000001";

  @TempDir Path directory;
  private final VirtualTime real = VirtualTime.startingAt(Instant.parse("2026-05-01T08:00:00Z"));
  private Path journal;
  private Scenario scenario;

  @BeforeEach
  void readSample() throws IOException {
    journal = directory.resolve("world.jsonl");
    Path sample = directory.resolve("world.json");
    Files.copy(
        SimulatedDataCentreTest.class.getResourceAsStream(
            "/io/github/drsorchestration/server/sample-world.json"),
        sample);
    scenario = new ScenarioReader().read(sample);
  }

  private SimulatedDataCentre open(double timesReal) {
    return SimulatedDataCentre.open(scenario, real, timesReal, journal);
  }

  private static RecoveryJob launch(SimulatedDataCentre centre) {
    return ports(centre)
        .startRecovery(
            new LaunchCommand(
                PLACE,
                List.of(new LaunchCommand.Item(SERVER, Optional.empty())),
                true,
                Map.of("a", "b")));
  }

  private static RecoveryService ports(SimulatedDataCentre centre) {
    Ports.Builder builder = centre.ports();
    return builder
        .protectionGroupStore(new InMemoryProtectionGroupStore())
        .recoveryPlanStore(new InMemoryRecoveryPlanStore())
        .executionStore(new InMemoryExecutionStore())
        .serverClaims(new InMemoryServerClaims())
        .build()
        .recoveryService();
  }

  @Test
  void what_was_launched_is_there_after_a_crash_and_has_gone_on_meanwhile() {
    SimulatedDataCentre before = open(60);
    RecoveryJob job = launch(before);
    real.advance(Duration.ofMinutes(1));
    WorldRecord record = before.world().record();
    assertThat(record.launches()).hasSize(1);
    before.close();

    SimulatedDataCentre after = open(60);
    assertThat(after.world().record()).isEqualTo(record);
    assertThat(ports(after).jobs(PLACE, List.of(job.jobId()))).hasSize(1);
    assertThat(ports(after).recoveryInstances(PLACE, List.of(SERVER))).hasSize(1);
  }

  @Test
  void what_was_stopped_is_stopped_after_a_crash() {
    SimulatedDataCentre before = open(60);
    ports(before).stopReplication(PLACE, SERVER);
    before.close();

    SimulatedDataCentre after = open(60);
    assertThat(ports(after).sourceServers(PLACE, List.of(SERVER)).get(0).replicationState())
        .isEqualTo(ReplicationState.STOPPED);
  }

  @Test
  void two_servers_cannot_have_the_same_world() {
    SimulatedDataCentre first = open(60);

    assertThatThrownBy(() -> open(60)).hasMessageContaining("in use by another server");
    first.close();
  }

  @Test
  void a_line_that_the_crash_cut_off_is_dropped() throws IOException {
    SimulatedDataCentre before = open(60);
    launch(before);
    before.close();
    Files.writeString(journal, "{\"at\":\"2026-05-01T08:0", StandardOpenOption.APPEND);

    SimulatedDataCentre after = open(60);
    real.advance(Duration.ofMinutes(1));
    assertThat(after.world().record().launches()).hasSize(1);
  }

  @Test
  void another_speed_begins_where_the_time_was() {
    open(60).close();
    real.advance(Duration.ofMinutes(1));
    SimulatedDataCentre slower = open(1);
    assertThat(slower.world().time().now()).isEqualTo(Instant.parse("2026-05-01T09:00:00Z"));

    slower.close();
    real.advance(Duration.ofMinutes(1));
    assertThat(open(1).world().time().now()).isEqualTo(Instant.parse("2026-05-01T09:01:00Z"));
  }

  @Test
  void a_journal_with_calls_that_only_a_newer_version_knows_is_refused() throws IOException {
    open(60).close();
    Files.writeString(
        journal,
        "{\"at\":\"2026-05-01T08:00:01Z\",\"call\":\"evacuate\",\"arguments\":[]}\n",
        StandardOpenOption.APPEND);

    assertThatThrownBy(() -> open(60)).hasMessageContaining("evacuate");
  }

  @Test
  void what_cannot_be_kept_is_not_done() {
    SimulatedDataCentre centre = open(60);
    centre.close();

    assertThatThrownBy(() -> launch(centre)).isInstanceOf(ServiceUnavailableException.class);
    assertThat(centre.world().record().launches()).isEmpty();
  }

  @Test
  void a_restart_makes_the_same_faults_at_the_same_time_again() {
    SimulatedDataCentre before = open(0);
    KnownFault first = before.addFault(Fault.ofServer(FaultKind.LAUNCH_FAILS, SERVER));
    launch(before);
    Instant then = before.advance(by(Duration.ofHours(1)), () -> 0);
    before.removeFault(first.faultId());
    KnownFault second = before.addFault(Fault.always(FaultKind.CONVERSION_FAILS));
    WorldRecord record = before.world().record();
    assertThat(record.launches()).hasSize(1);
    before.close();
    real.advance(Duration.ofDays(1));

    SimulatedDataCentre after = open(0);
    assertThat(after.state().now()).isEqualTo(then);
    assertThat(after.faults()).containsExactly(second);
    assertThat(after.world().record()).isEqualTo(record);
    assertThat(after.addFault(Fault.always(FaultKind.LAUNCH_STALLS)).faultId())
        .isNotIn(first.faultId(), second.faultId());
    after.close();
  }

  @Test
  void commanded_time_begins_where_time_was_that_passed_by_itself_and_the_other_way_round() {
    open(60).close();
    real.advance(Duration.ofMinutes(1));
    SimulatedDataCentre commanded = open(0);
    Instant then = commanded.state().now();
    assertThat(then).isEqualTo(Instant.parse("2026-05-01T09:00:00Z"));
    assertThat(commanded.advance(by(Duration.ofMinutes(5)), () -> 0))
        .isEqualTo(then.plus(Duration.ofMinutes(5)));
    commanded.close();

    real.advance(Duration.ofHours(1));
    SimulatedDataCentre again = open(60);
    assertThat(again.state().now()).isEqualTo(then.plus(Duration.ofMinutes(5)));
  }

  private static Advance by(Duration duration) {
    return new Advance(Optional.of(duration), Optional.empty());
  }
}
