package io.github.drsorchestration.testkit.wire.operation;

import io.github.drsorchestration.testkit.wire.operation.configuration.LaunchActions;
import io.github.drsorchestration.testkit.wire.operation.configuration.LaunchConfigurations;
import io.github.drsorchestration.testkit.wire.operation.configuration.LaunchTemplates;
import io.github.drsorchestration.testkit.wire.operation.configuration.ReplicationConfigurations;
import io.github.drsorchestration.testkit.wire.operation.configuration.ReplicationTemplates;
import io.github.drsorchestration.testkit.wire.operation.job.JobLogs;
import io.github.drsorchestration.testkit.wire.operation.job.Jobs;
import io.github.drsorchestration.testkit.wire.operation.network.NetworkRecovery;
import io.github.drsorchestration.testkit.wire.operation.network.Networks;
import io.github.drsorchestration.testkit.wire.operation.request.Operation;
import io.github.drsorchestration.testkit.wire.operation.server.Extensions;
import io.github.drsorchestration.testkit.wire.operation.server.Failback;
import io.github.drsorchestration.testkit.wire.operation.server.InstanceUpkeep;
import io.github.drsorchestration.testkit.wire.operation.server.RecoveryInstances;
import io.github.drsorchestration.testkit.wire.operation.server.RecoverySnapshots;
import io.github.drsorchestration.testkit.wire.operation.server.Replications;
import io.github.drsorchestration.testkit.wire.operation.server.SourceServers;
import java.util.List;
import java.util.Optional;

/** Every operation that is served: a new one is a line here and a method with what it does. */
public final class Operations {

  private static final String TAGS = "/tags/{resourceArn}";

  private static final List<Operation> TABLE =
      List.of(
          Operation.post(200, "DescribeSourceServers", SourceServers::describe),
          Operation.post(200, "DescribeRecoverySnapshots", RecoverySnapshots::describe),
          Operation.post(202, "StartRecovery", Jobs::startRecovery),
          Operation.post(200, "TerminateRecoveryInstances", Jobs::terminate),
          Operation.post(200, "DescribeJobs", Jobs::describe),
          Operation.post(200, "DescribeJobLogItems", JobLogs::describe),
          Operation.post(200, "DescribeRecoveryInstances", RecoveryInstances::describe),
          Operation.post(200, "GetLaunchConfiguration", LaunchConfigurations::get),
          Operation.post(200, "UpdateLaunchConfiguration", LaunchConfigurations::update),
          Operation.post(200, "StartReplication", Replications::start),
          Operation.post(200, "StopReplication", Replications::stop),
          Operation.post(200, "RetryDataReplication", Replications::retry),
          Operation.post(200, "DisconnectSourceServer", Replications::disconnect),
          Operation.post(204, "DeleteSourceServer", Replications::delete),
          Operation.post(200, "DisconnectRecoveryInstance", InstanceUpkeep::disconnect),
          Operation.post(200, "DeleteRecoveryInstance", InstanceUpkeep::delete),
          Operation.post(204, "DeleteJob", Jobs::delete),
          Operation.post(200, "ReverseReplication", Failback::reverse),
          Operation.post(200, "StartFailbackLaunch", Failback::launch),
          Operation.post(200, "StopFailback", Failback::stop),
          Operation.post(200, "GetFailbackReplicationConfiguration", Failback::getConfiguration),
          Operation.post(
              200, "UpdateFailbackReplicationConfiguration", Failback::updateConfiguration),
          Operation.of(
              "GET", "/ListStagingAccounts", 200, "ListStagingAccounts", Extensions::accounts),
          Operation.post(200, "ListExtensibleSourceServers", Extensions::extensible),
          Operation.post(201, "CreateExtendedSourceServer", Extensions::create),
          Operation.post(204, "InitializeService", Service::initialize),
          Operation.post(200, "GetReplicationConfiguration", ReplicationConfigurations::get),
          Operation.post(200, "UpdateReplicationConfiguration", ReplicationConfigurations::update),
          Operation.post(
              200, "DescribeReplicationConfigurationTemplates", ReplicationTemplates::describe),
          Operation.post(
              201, "CreateReplicationConfigurationTemplate", ReplicationTemplates::create),
          Operation.post(
              200, "UpdateReplicationConfigurationTemplate", ReplicationTemplates::update),
          Operation.post(
              204, "DeleteReplicationConfigurationTemplate", ReplicationTemplates::delete),
          Operation.post(200, "DescribeLaunchConfigurationTemplates", LaunchTemplates::describe),
          Operation.post(201, "CreateLaunchConfigurationTemplate", LaunchTemplates::create),
          Operation.post(200, "UpdateLaunchConfigurationTemplate", LaunchTemplates::update),
          Operation.post(204, "DeleteLaunchConfigurationTemplate", LaunchTemplates::delete),
          Operation.post(200, "ListLaunchActions", LaunchActions::list),
          Operation.post(200, "PutLaunchAction", LaunchActions::put),
          Operation.post(204, "DeleteLaunchAction", LaunchActions::delete),
          Operation.post(200, "DescribeSourceNetworks", Networks::describe),
          Operation.post(201, "CreateSourceNetwork", Networks::create),
          Operation.post(204, "DeleteSourceNetwork", Networks::delete),
          Operation.post(200, "StartSourceNetworkReplication", Networks::start),
          Operation.post(200, "StopSourceNetworkReplication", Networks::stop),
          Operation.post(200, "ExportSourceNetworkCfnTemplate", Networks::export),
          Operation.post(202, "StartSourceNetworkRecovery", NetworkRecovery::start),
          Operation.post(202, "AssociateSourceNetworkStack", NetworkRecovery::associate),
          Operation.of("GET", TAGS, 200, "ListTagsForResource", Tags::list),
          Operation.of("POST", TAGS, 200, "TagResource", Tags::tag),
          Operation.of("DELETE", TAGS, 200, "UntagResource", Tags::untag));

  private Operations() {}

  /** All of them. */
  public static List<Operation> all() {
    return TABLE;
  }

  /** The operation that this method and undecoded path call. */
  public static Optional<Operation> called(String method, String rawPath) {
    return TABLE.stream()
        .filter(operation -> operation.method().equals(method) && fits(operation, rawPath))
        .findFirst();
  }

  private static boolean fits(Operation operation, String rawPath) {
    int variable = operation.path().indexOf('{');
    return variable < 0
        ? operation.path().equals(rawPath)
        : rawPath.length() > variable
            && rawPath.startsWith(operation.path().substring(0, variable));
  }
}
