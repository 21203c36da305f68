package io.github.drsorchestration.aws.ec2;

import io.github.drsorchestration.api.ec2.TaggedInstance;
import io.github.drsorchestration.api.port.ec2.TaggedInstances;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Finds instances in EC2 by the keys of their tags. Safe for use by many threads. */
public final class Ec2TaggedInstances implements TaggedInstances {

  private static final Filter EXISTING =
      Filter.builder()
          .name("instance-state-name")
          .values("pending", "running", "stopping", "stopped")
          .build();

  private final AwsClients clients;

  public Ec2TaggedInstances(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public List<TaggedInstance> withTag(AccountRegion where, String key) {
    AwsCalls<Ec2Client> calls = AwsCalls.to("EC2", where, clients.in(where, Ec2Catalog.EC2));
    Filter tagged = Filter.builder().name("tag-key").values(key).build();
    return Pages.all(
            token ->
                calls.repeatable(
                    "DescribeInstances",
                    ec2 ->
                        ec2.describeInstances(it -> it.filters(tagged, EXISTING).nextToken(token))),
            DescribeInstancesResponse::reservations,
            DescribeInstancesResponse::nextToken)
        .stream()
        .flatMap(reservation -> reservation.instances().stream())
        .map(Ec2TaggedInstances::instance)
        .toList();
  }

  private static TaggedInstance instance(Instance instance) {
    Map<String, String> tags = new HashMap<>();
    for (Tag tag : instance.tags()) {
      tags.put(tag.key(), tag.value() == null ? "" : tag.value());
    }
    return new TaggedInstance(instance.instanceId(), state(instance), tags);
  }

  private static InstanceState state(Instance instance) {
    return switch (instance.state().name()) {
      case RUNNING -> InstanceState.RUNNING;
      case STOPPING -> InstanceState.STOPPING;
      case STOPPED -> InstanceState.STOPPED;
      case SHUTTING_DOWN -> InstanceState.SHUTTING_DOWN;
      case TERMINATED -> InstanceState.TERMINATED;
      case PENDING, UNKNOWN_TO_SDK_VERSION -> InstanceState.PENDING;
    };
  }
}
