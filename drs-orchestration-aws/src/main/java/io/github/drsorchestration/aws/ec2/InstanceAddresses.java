package io.github.drsorchestration.aws.ec2;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.Pages;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Reservation;

/** The private addresses of instances: of each that of its first network interface. */
public final class InstanceAddresses {

  private static final int VALUES_PER_FILTER = 200;

  private final AwsClients clients;

  public InstanceAddresses(AwsClients clients) {
    this.clients = clients;
  }

  /** The address of an instance; empty while it has none. */
  public Optional<String> of(RecoveryInstance instance) {
    return Optional.ofNullable(
        of(instance.where(), List.of(instance.instanceId())).get(instance.instanceId()));
  }

  /** The addresses of those of the instances that have one, by instance id. */
  public Map<String, String> of(AccountRegion where, Collection<String> instanceIds) {
    List<String> ids = List.copyOf(instanceIds);
    Map<String, String> addresses = new HashMap<>();
    for (int from = 0; from < ids.size(); from += VALUES_PER_FILTER) {
      List<String> some = ids.subList(from, Math.min(from + VALUES_PER_FILTER, ids.size()));
      for (Reservation reservation : read(where, some)) {
        reservation.instances().stream()
            .filter(instance -> instance.privateIpAddress() != null)
            .forEach(instance -> addresses.put(instance.instanceId(), instance.privateIpAddress()));
      }
    }
    return addresses;
  }

  /** By a filter, because one unknown id would fail a request for all of them. */
  private List<Reservation> read(AccountRegion where, List<String> instanceIds) {
    AwsCalls<Ec2Client> calls = AwsCalls.to("EC2", where, clients.in(where, Ec2Catalog.EC2));
    Filter ids = Filter.builder().name("instance-id").values(instanceIds).build();
    return Pages.all(
        token ->
            calls.repeatable(
                "DescribeInstances",
                ec2 -> ec2.describeInstances(it -> it.filters(ids).nextToken(token))),
        DescribeInstancesResponse::reservations,
        DescribeInstancesResponse::nextToken);
  }
}
