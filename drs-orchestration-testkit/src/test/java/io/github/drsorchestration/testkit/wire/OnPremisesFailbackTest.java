package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static io.github.drsorchestration.testkit.wire.Wired.UNTIL_LAUNCHED;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.ConflictException;
import software.amazon.awssdk.services.drs.model.FailbackState;
import software.amazon.awssdk.services.drs.model.InitiatedBy;
import software.amazon.awssdk.services.drs.model.Job;
import software.amazon.awssdk.services.drs.model.OriginEnvironment;
import software.amazon.awssdk.services.drs.model.RecoveryInstance;
import software.amazon.awssdk.services.drs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.drs.model.ValidationException;

/** A server that ran on premises comes back with the failback client. */
class OnPremisesFailbackTest {

  private final DrsServer drsServer =
      DrsServer.start(Wired.worldOf(1).initialSync(Duration.ofHours(2)));
  private final DrsClient drs = Wired.client(drsServer, DUBLIN);

  private String instance = "";

  @BeforeEach
  void recover() {
    drs.startRecovery(it -> it.sourceServers(Wired.latest(server(1))));
    pass(UNTIL_LAUNCHED);
    instance = described().recoveryInstanceID();
  }

  @AfterEach
  void close() {
    drs.close();
    drsServer.close();
  }

  @Test
  void a_machine_is_booted_copied_to_and_launched() {
    bootClient();
    assertThat(described().originEnvironment()).isEqualTo(OriginEnvironment.ON_PREMISES);
    assertThat(state()).isEqualTo(FailbackState.FAILBACK_NOT_READY_FOR_LAUNCH);
    assertThat(described().failback().failbackToOriginalServer()).isTrue();
    pass(Duration.ofHours(2));
    assertThat(state()).isEqualTo(FailbackState.FAILBACK_READY_FOR_LAUNCH);

    Job job =
        drs.startFailbackLaunch(it -> it.recoveryInstanceIDs(instance).tags(Map.of("a", "b")))
            .job();

    assertThat(job.initiatedBy()).isEqualTo(InitiatedBy.FAILBACK);
    assertThat(job.tags()).isEqualTo(Map.of("a", "b"));
    assertThat(state()).isEqualTo(FailbackState.FAILBACK_IN_PROGRESS);
    assertThat(described().failback().failbackJobID()).isEqualTo(job.jobID());
    pass(UNTIL_LAUNCHED);
    assertThat(state()).isEqualTo(FailbackState.FAILBACK_COMPLETED);
    assertThat(drsServer.world().record().launches()).hasSize(1);
  }

  @Test
  void nothing_is_launched_before_it_is_ready() {
    assertThat(catchThrowableOfType(ValidationException.class, () -> launch(instance)).getMessage())
        .contains("failback client");
    assertThat(
            catchThrowableOfType(ValidationException.class, () -> launch("i-00000000"))
                .getMessage())
        .contains("i-00000000");
    bootClient();

    assertThat(catchThrowableOfType(ConflictException.class, () -> launch(instance)).resourceId())
        .isEqualTo(instance);
  }

  @Test
  void a_failback_that_is_stopped_begins_anew() {
    bootClient();
    pass(Duration.ofHours(2));

    drs.stopFailback(it -> it.recoveryInstanceID(instance));

    assertThat(state()).isEqualTo(FailbackState.FAILBACK_NOT_STARTED);
    bootClient();
    assertThat(state()).isEqualTo(FailbackState.FAILBACK_NOT_READY_FOR_LAUNCH);
  }

  @Test
  void it_is_not_reversed_between_regions() {
    assertThat(
            catchThrowableOfType(
                    ValidationException.class,
                    () -> drs.reverseReplication(it -> it.recoveryInstanceID(instance)))
                .getMessage())
        .contains("not in AWS");
  }

  @Test
  void a_configuration_keeps_what_an_update_does_not_name() {
    drs.updateFailbackReplicationConfiguration(
        it -> it.recoveryInstanceID(instance).bandwidthThrottling(50L).name("home"));
    drs.updateFailbackReplicationConfiguration(
        it -> it.recoveryInstanceID(instance).usePrivateIP(true));

    var configuration =
        drs.getFailbackReplicationConfiguration(it -> it.recoveryInstanceID(instance));
    assertThat(configuration.bandwidthThrottling()).isEqualTo(50);
    assertThat(configuration.name()).isEqualTo("home");
    assertThat(configuration.usePrivateIP()).isTrue();
    assertThat(
            catchThrowableOfType(
                    ResourceNotFoundException.class,
                    () ->
                        drs.getFailbackReplicationConfiguration(
                            it -> it.recoveryInstanceID("i-00000000")))
                .resourceType())
        .isEqualTo("RecoveryInstance");
  }

  private void bootClient() {
    HttpResponse<String> answer =
        new RawClient(drsServer, DUBLIN)
            .sendUnsigned(
                "POST",
                "/_control/failback-clients",
                "{\"recoveryInstanceID\": \"" + instance + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private void launch(String id) {
    drs.startFailbackLaunch(it -> it.recoveryInstanceIDs(id));
  }

  private RecoveryInstance described() {
    return drs.describeRecoveryInstances(it -> {}).items().get(0);
  }

  private FailbackState state() {
    return described().failback().state();
  }

  private void pass(Duration duration) {
    drsServer.world().time().advance(duration);
  }
}
