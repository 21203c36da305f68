package io.github.drsorchestration.aws.health;

import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.ec2.Ec2Catalog;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.SummaryStatus;

/**
 * An instance is healthy when it has passed the status checks of EC2: of its host, and of the
 * instance itself, which answers on the network. They take some minutes after the launch, and say
 * nothing of the application.
 *
 * <p>Source: <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-system-instance-status-check.html">status
 * checks</a>.
 */
public final class InstanceStatusProbe implements HealthProbe {

  private final AwsClients clients;

  public InstanceStatusProbe(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public boolean healthy(HealthCheck check, RecoveryInstance instance) {
    AwsCalls<Ec2Client> calls =
        AwsCalls.to("EC2", instance.where(), clients.in(instance.where(), Ec2Catalog.EC2));
    return calls
        .ifKnown(
            "DescribeInstanceStatus",
            ec2 -> ec2.describeInstanceStatus(it -> it.instanceIds(instance.instanceId())))
        .stream()
        .flatMap(answer -> answer.instanceStatuses().stream())
        .anyMatch(InstanceStatusProbe::passed);
  }

  private static boolean passed(InstanceStatus status) {
    return status.instanceStatus().status() == SummaryStatus.OK
        && status.systemStatus().status() == SummaryStatus.OK;
  }
}
