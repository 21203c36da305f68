package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.port.recovery.ServerTags;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.Pages;
import io.github.drsorchestration.aws.ec2.Ec2Catalog;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * Reads the tags of instances from EC2, in the account and Region where they run, and gives them to
 * source servers in DRS. Safe for use by many threads.
 */
public final class DrsServerTags implements ServerTags {

  private static final int VALUES_PER_FILTER = 200;

  private final AwsClients clients;

  public DrsServerTags(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public Map<String, Map<String, String>> ofInstances(
      AccountRegion where, Collection<String> instanceIds) {
    Map<String, Map<String, String>> tags = new HashMap<>();
    for (List<String> ids : DrsLimits.batches(instanceIds, VALUES_PER_FILTER)) {
      for (Reservation reservation : read(where, ids)) {
        reservation.instances().forEach(it -> tags.put(it.instanceId(), tags(it)));
      }
    }
    return tags;
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

  private static Map<String, String> tags(Instance instance) {
    Map<String, String> tags = new HashMap<>();
    for (Tag tag : instance.tags()) {
      tags.put(tag.key(), tag.value() == null ? "" : tag.value());
    }
    return tags;
  }

  @Override
  public void addToServer(AccountRegion where, String serverId, Map<String, String> tags) {
    AwsCalls<DrsClient> calls =
        AwsCalls.to("DRS", where, clients.in(where, DrsRecoveryService.DRS));
    calls.repeatable(
        "TagResource",
        drs -> drs.tagResource(it -> it.resourceArn(DrsArns.server(where, serverId)).tags(tags)));
  }

  @Override
  public void removeFromServer(AccountRegion where, String serverId, Collection<String> keys) {
    AwsCalls<DrsClient> calls =
        AwsCalls.to("DRS", where, clients.in(where, DrsRecoveryService.DRS));
    calls.repeatable(
        "UntagResource",
        drs ->
            drs.untagResource(it -> it.resourceArn(DrsArns.server(where, serverId)).tagKeys(keys)));
  }
}
