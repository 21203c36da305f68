package io.github.drsorchestration.aws.health;

import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.ec2.Ec2Catalog;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Instance;

/** The private addresses of instances. */
final class InstanceAddresses {

  private final AwsClients clients;

  InstanceAddresses(AwsClients clients) {
    this.clients = clients;
  }

  /** The address of its first network interface; empty while it has none. */
  Optional<String> privateAddress(RecoveryInstance instance) {
    AwsCalls<Ec2Client> calls =
        AwsCalls.to("EC2", instance.where(), clients.in(instance.where(), Ec2Catalog.EC2));
    return calls
        .ifKnown(
            "DescribeInstances",
            ec2 -> ec2.describeInstances(it -> it.instanceIds(instance.instanceId())))
        .stream()
        .flatMap(answer -> answer.reservations().stream())
        .flatMap(reservation -> reservation.instances().stream())
        .map(Instance::privateIpAddress)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
