package io.github.drsorchestration.testkit.wire.operation;

import io.github.drsorchestration.testkit.wire.operation.configuration.LaunchActionOperations;
import io.github.drsorchestration.testkit.wire.operation.configuration.LaunchConfigurationOperations;
import io.github.drsorchestration.testkit.wire.operation.configuration.LaunchTemplateOperations;
import io.github.drsorchestration.testkit.wire.operation.configuration.ReplicationConfigurationOperations;
import io.github.drsorchestration.testkit.wire.operation.configuration.ReplicationTemplateOperations;
import io.github.drsorchestration.testkit.wire.operation.job.JobLogOperations;
import io.github.drsorchestration.testkit.wire.operation.job.JobOperations;
import io.github.drsorchestration.testkit.wire.operation.network.NetworkOperations;
import io.github.drsorchestration.testkit.wire.operation.network.NetworkRecoveryOperations;
import io.github.drsorchestration.testkit.wire.operation.request.Operation;
import io.github.drsorchestration.testkit.wire.operation.server.ExtendedServerOperations;
import io.github.drsorchestration.testkit.wire.operation.server.FailbackOperations;
import io.github.drsorchestration.testkit.wire.operation.server.InstanceRemovalOperations;
import io.github.drsorchestration.testkit.wire.operation.server.RecoveryInstanceOperations;
import io.github.drsorchestration.testkit.wire.operation.server.RecoverySnapshotOperations;
import io.github.drsorchestration.testkit.wire.operation.server.ReplicationOperations;
import io.github.drsorchestration.testkit.wire.operation.server.SourceServerOperations;
import java.util.List;
import java.util.Optional;

/** The table of all operations: to add one, add a line here and its handler method. */
public final class Operations {

  private static final String TAGS = "/tags/{resourceArn}";

  private static final List<Operation> TABLE =
      List.of(
          Operation.post(200, "DescribeSourceServers", SourceServerOperations::describe),
          Operation.post(200, "DescribeRecoverySnapshots", RecoverySnapshotOperations::describe),
          Operation.post(202, "StartRecovery", JobOperations::startRecovery),
          Operation.post(200, "TerminateRecoveryInstances", JobOperations::terminate),
          Operation.post(200, "DescribeJobs", JobOperations::describe),
          Operation.post(200, "DescribeJobLogItems", JobLogOperations::describe),
          Operation.post(200, "DescribeRecoveryInstances", RecoveryInstanceOperations::describe),
          Operation.post(200, "GetLaunchConfiguration", LaunchConfigurationOperations::get),
          Operation.post(200, "UpdateLaunchConfiguration", LaunchConfigurationOperations::update),
          Operation.post(200, "StartReplication", ReplicationOperations::start),
          Operation.post(200, "StopReplication", ReplicationOperations::stop),
          Operation.post(200, "RetryDataReplication", ReplicationOperations::retry),
          Operation.post(200, "DisconnectSourceServer", ReplicationOperations::disconnect),
          Operation.post(204, "DeleteSourceServer", ReplicationOperations::delete),
          Operation.post(200, "DisconnectRecoveryInstance", InstanceRemovalOperations::disconnect),
          Operation.post(200, "DeleteRecoveryInstance", InstanceRemovalOperations::delete),
          Operation.post(204, "DeleteJob", JobOperations::delete),
          Operation.post(200, "ReverseReplication", FailbackOperations::reverse),
          Operation.post(200, "StartFailbackLaunch", FailbackOperations::launch),
          Operation.post(200, "StopFailback", FailbackOperations::stop),
          Operation.post(
              200, "GetFailbackReplicationConfiguration", FailbackOperations::getConfiguration),
          Operation.post(
              200,
              "UpdateFailbackReplicationConfiguration",
              FailbackOperations::updateConfiguration),
          Operation.of(
              "GET",
              "/ListStagingAccounts",
              200,
              "ListStagingAccounts",
              ExtendedServerOperations::accounts),
          Operation.post(200, "ListExtensibleSourceServers", ExtendedServerOperations::extensible),
          Operation.post(201, "CreateExtendedSourceServer", ExtendedServerOperations::create),
          Operation.post(204, "InitializeService", ServiceOperations::initialize),
          Operation.post(
              200, "GetReplicationConfiguration", ReplicationConfigurationOperations::get),
          Operation.post(
              200, "UpdateReplicationConfiguration", ReplicationConfigurationOperations::update),
          Operation.post(
              200,
              "DescribeReplicationConfigurationTemplates",
              ReplicationTemplateOperations::describe),
          Operation.post(
              201, "CreateReplicationConfigurationTemplate", ReplicationTemplateOperations::create),
          Operation.post(
              200, "UpdateReplicationConfigurationTemplate", ReplicationTemplateOperations::update),
          Operation.post(
              204, "DeleteReplicationConfigurationTemplate", ReplicationTemplateOperations::delete),
          Operation.post(
              200, "DescribeLaunchConfigurationTemplates", LaunchTemplateOperations::describe),
          Operation.post(
              201, "CreateLaunchConfigurationTemplate", LaunchTemplateOperations::create),
          Operation.post(
              200, "UpdateLaunchConfigurationTemplate", LaunchTemplateOperations::update),
          Operation.post(
              204, "DeleteLaunchConfigurationTemplate", LaunchTemplateOperations::delete),
          Operation.post(200, "ListLaunchActions", LaunchActionOperations::list),
          Operation.post(200, "PutLaunchAction", LaunchActionOperations::put),
          Operation.post(204, "DeleteLaunchAction", LaunchActionOperations::delete),
          Operation.post(200, "DescribeSourceNetworks", NetworkOperations::describe),
          Operation.post(201, "CreateSourceNetwork", NetworkOperations::create),
          Operation.post(204, "DeleteSourceNetwork", NetworkOperations::delete),
          Operation.post(200, "StartSourceNetworkReplication", NetworkOperations::start),
          Operation.post(200, "StopSourceNetworkReplication", NetworkOperations::stop),
          Operation.post(200, "ExportSourceNetworkCfnTemplate", NetworkOperations::export),
          Operation.post(202, "StartSourceNetworkRecovery", NetworkRecoveryOperations::start),
          Operation.post(202, "AssociateSourceNetworkStack", NetworkRecoveryOperations::associate),
          Operation.of("GET", TAGS, 200, "ListTagsForResource", TagOperations::list),
          Operation.of("POST", TAGS, 200, "TagResource", TagOperations::tag),
          Operation.of("DELETE", TAGS, 200, "UntagResource", TagOperations::untag));

  private Operations() {}

  /** All operations. */
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
