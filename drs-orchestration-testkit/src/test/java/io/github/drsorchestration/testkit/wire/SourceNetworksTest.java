package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.ConflictException;
import software.amazon.awssdk.services.drs.model.InitiatedBy;
import software.amazon.awssdk.services.drs.model.Job;
import software.amazon.awssdk.services.drs.model.JobLog;
import software.amazon.awssdk.services.drs.model.JobLogEvent;
import software.amazon.awssdk.services.drs.model.LaunchStatus;
import software.amazon.awssdk.services.drs.model.RecoveryResult;
import software.amazon.awssdk.services.drs.model.ReplicationStatus;
import software.amazon.awssdk.services.drs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.drs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.drs.model.SourceNetwork;
import software.amazon.awssdk.services.drs.model.StartSourceNetworkRecoveryRequestNetworkEntry;
import software.amazon.awssdk.services.drs.model.ValidationException;

/** Networks are replicated and brought back. */
class SourceNetworksTest {

  private final DrsServer drsServer = DrsServer.start(Wired.worldOf(1));
  private final DrsClient drs = Wired.client(drsServer, DUBLIN);

  @AfterEach
  void close() {
    drs.close();
    drsServer.close();
  }

  @Test
  void a_network_is_created_replicated_stopped_and_deleted() {
    String id = create("vpc-12345678");
    assertThat(described(id).replicationStatus()).isEqualTo(ReplicationStatus.STOPPED);
    assertThat(described(id).sourceVpcID()).isEqualTo("vpc-12345678");
    assertThat(described(id).tags()).isEqualTo(Map.of("by", "test"));

    assertThat(
            drs.startSourceNetworkReplication(it -> it.sourceNetworkID(id))
                .sourceNetwork()
                .replicationStatus())
        .isEqualTo(ReplicationStatus.IN_PROGRESS);
    pass(Duration.ofMinutes(10));
    assertThat(described(id).replicationStatus()).isEqualTo(ReplicationStatus.PROTECTED);
    assertThat(conflict(() -> drs.deleteSourceNetwork(it -> it.sourceNetworkID(id)))).isEqualTo(id);
    assertThat(conflict(() -> drs.startSourceNetworkReplication(it -> it.sourceNetworkID(id))))
        .isEqualTo(id);

    drs.stopSourceNetworkReplication(it -> it.sourceNetworkID(id));
    assertThat(conflict(() -> drs.stopSourceNetworkReplication(it -> it.sourceNetworkID(id))))
        .isEqualTo(id);
    drs.deleteSourceNetwork(it -> it.sourceNetworkID(id));
    assertThat(drs.describeSourceNetworks(it -> {}).items()).isEmpty();
    assertThat(
            catchThrowableOfType(
                    ResourceNotFoundException.class,
                    () -> drs.deleteSourceNetwork(it -> it.sourceNetworkID(id)))
                .resourceId())
        .isEqualTo(id);
  }

  @Test
  void networks_are_filtered_and_tagged() {
    String first = create("vpc-12345678");
    create("vpc-12345679");

    assertThat(conflict(() -> create("vpc-12345678"))).isEqualTo(first);
    assertThat(
            drs.describeSourceNetworks(it -> it.filters(f -> f.originRegion("eu-central-1")))
                .items())
        .hasSize(2);
    assertThat(
            drs.describeSourceNetworks(it -> it.filters(f -> f.originAccountID("123456789012")))
                .items())
        .isEmpty();
    assertThat(drs.describeSourceNetworksPaginator(it -> it.maxResults(1)).items().stream())
        .hasSize(2);
    drs.untagResource(it -> it.resourceArn(described(first).arn()).tagKeys("by"));
    assertThat(described(first).tags()).isEmpty();
  }

  @Test
  void a_recovery_deploys_a_stack_and_the_next_one_updates_it() {
    String id = replicated("vpc-12345678");

    Job job = recover(id);

    assertThat(job.initiatedBy()).isEqualTo(InitiatedBy.CREATE_NETWORK_RECOVERY);
    assertThat(job.participatingServers()).isEmpty();
    assertThat(job.participatingResources().get(0).participatingResourceID().sourceNetworkID())
        .isEqualTo(id);
    assertThat(described(id).lastRecovery().lastRecoveryResult())
        .isEqualTo(RecoveryResult.IN_PROGRESS);
    assertThat(described(id).lastRecovery().apiCallDateTime())
        .isEqualTo(Instant.parse("2026-01-01T00:10:00Z"));
    assertThat(described(id).launchedVpcID()).isNull();
    assertThat(conflict(() -> recover(id))).isEqualTo(id);

    pass(Duration.ofMinutes(20));
    assertThat(described(id).lastRecovery().lastRecoveryResult()).isEqualTo(RecoveryResult.SUCCESS);
    assertThat(described(id).launchedVpcID()).startsWith("vpc-");
    assertThat(described(id).cfnStackName()).isEqualTo("drs-" + id);
    assertThat(events(job))
        .containsExactly(
            JobLogEvent.JOB_START,
            JobLogEvent.DEPLOY_NETWORK_CONFIGURATION_START,
            JobLogEvent.DEPLOY_NETWORK_CONFIGURATION_END,
            JobLogEvent.UPDATE_LAUNCH_TEMPLATE_START,
            JobLogEvent.UPDATE_LAUNCH_TEMPLATE_END,
            JobLogEvent.JOB_END);

    assertThat(recover(id).initiatedBy()).isEqualTo(InitiatedBy.UPDATE_NETWORK_RECOVERY);
    pass(Duration.ofMinutes(20));
    assertThat(
            drs.startSourceNetworkRecovery(
                    it -> it.deployAsNew(true).sourceNetworks(List.of(entry(id))))
                .job()
                .initiatedBy())
        .isEqualTo(InitiatedBy.CREATE_NETWORK_RECOVERY);
  }

  @Test
  void a_stack_that_exists_is_associated() {
    String id = create("vpc-12345678");

    Job job =
        drs.associateSourceNetworkStack(it -> it.sourceNetworkID(id).cfnStackName("shop-network"))
            .job();

    assertThat(job.initiatedBy()).isEqualTo(InitiatedBy.ASSOCIATE_NETWORK_RECOVERY);
    pass(Duration.ofMinutes(20));
    assertThat(described(id).cfnStackName()).isEqualTo("shop-network");
    assertThat(described(id).lastRecovery().lastRecoveryResult())
        .isEqualTo(RecoveryResult.ASSOCIATE_SUCCESS);
    assertThat(
            drs.describeJobs(it -> it.filters(f -> f.jobIDs(job.jobID())))
                .items()
                .get(0)
                .participatingResources()
                .get(0)
                .launchStatus())
        .isEqualTo(LaunchStatus.LAUNCHED);
  }

  @Test
  void what_cannot_be_recovered_is_refused() {
    String id = create("vpc-12345678");

    assertThat(conflict(() -> recover(id))).isEqualTo(id);
    assertThat(
            catchThrowableOfType(ValidationException.class, () -> recover("sn-99999999999999999"))
                .getMessage())
        .contains("sn-99999999999999999");
  }

  @Test
  void a_template_is_exported_to_the_bucket_of_the_launch_template() {
    String id = replicated("vpc-12345678");
    assertThat(
            catchThrowableOfType(
                    ValidationException.class,
                    () -> drs.exportSourceNetworkCfnTemplate(it -> it.sourceNetworkID(id)))
                .getMessage())
        .contains("exportBucketArn");

    drs.createLaunchConfigurationTemplate(it -> it.exportBucketArn("arn:aws:s3:::shop-networks"));

    assertThat(drs.exportSourceNetworkCfnTemplate(it -> it.sourceNetworkID(id)).s3DestinationUrl())
        .isEqualTo("s3://shop-networks/" + id + ".json");
  }

  @Test
  void a_place_has_a_hundred_networks_at_most() {
    for (int i = 0; i < 100; i++) {
      create(String.format("vpc-%08d", i));
    }

    assertThat(
            catchThrowableOfType(ServiceQuotaExceededException.class, () -> create("vpc-00000100"))
                .quotaCode())
        .isEqualTo("L-4B0323BD");
  }

  private String create(String vpc) {
    return drs.createSourceNetwork(
            it ->
                it.vpcID(vpc)
                    .originAccountID("777788889999")
                    .originRegion("eu-central-1")
                    .tags(Map.of("by", "test")))
        .sourceNetworkID();
  }

  private String replicated(String vpc) {
    String id = create(vpc);
    drs.startSourceNetworkReplication(it -> it.sourceNetworkID(id));
    pass(Duration.ofMinutes(10));
    return id;
  }

  private Job recover(String id) {
    return drs.startSourceNetworkRecovery(it -> it.sourceNetworks(List.of(entry(id)))).job();
  }

  private static StartSourceNetworkRecoveryRequestNetworkEntry entry(String id) {
    return StartSourceNetworkRecoveryRequestNetworkEntry.builder().sourceNetworkID(id).build();
  }

  private SourceNetwork described(String id) {
    return drs.describeSourceNetworks(it -> it.filters(f -> f.sourceNetworkIDs(id))).items().get(0);
  }

  private List<JobLogEvent> events(Job job) {
    return drs.describeJobLogItems(it -> it.jobID(job.jobID())).items().stream()
        .map(JobLog::event)
        .toList();
  }

  private void pass(Duration duration) {
    drsServer.world().time().advance(duration);
  }

  /** The id of what stands in the way. */
  private static String conflict(ThrowingCallable call) {
    return catchThrowableOfType(ConflictException.class, call).resourceId();
  }
}
