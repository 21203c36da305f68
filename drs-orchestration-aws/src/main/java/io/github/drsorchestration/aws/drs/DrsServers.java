package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.port.recovery.RecoveryInstances;
import io.github.drsorchestration.api.port.recovery.SourceServers;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.Pages;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.DescribeRecoveryInstancesRequest;
import software.amazon.awssdk.services.drs.model.DescribeRecoveryInstancesResponse;
import software.amazon.awssdk.services.drs.model.DescribeRecoverySnapshotsRequest;
import software.amazon.awssdk.services.drs.model.DescribeRecoverySnapshotsResponse;
import software.amazon.awssdk.services.drs.model.DescribeSourceServersRequest;
import software.amazon.awssdk.services.drs.model.DescribeSourceServersRequestFilters;
import software.amazon.awssdk.services.drs.model.DescribeSourceServersResponse;
import software.amazon.awssdk.services.drs.model.RecoverySnapshotsOrder;

/** Source servers and recovery instances. */
final class DrsServers implements SourceServers, RecoveryInstances {

  private static final Comparator<RecoverySnapshot> NEWEST_FIRST =
      Comparator.comparing(RecoverySnapshot::takenAt).reversed();

  private final Function<AccountRegion, AwsCalls<DrsClient>> drs;

  DrsServers(Function<AccountRegion, AwsCalls<DrsClient>> drs) {
    this.drs = drs;
  }

  @Override
  public List<SourceServer> sourceServers(AccountRegion where) {
    return servers(where, DescribeSourceServersRequest.builder().build());
  }

  @Override
  public List<SourceServer> sourceServers(AccountRegion where, Collection<String> serverIds) {
    return DrsLimits.batches(serverIds, DrsLimits.SERVER_IDS).stream()
        .map(ids -> DescribeSourceServersRequestFilters.builder().sourceServerIDs(ids).build())
        .map(filters -> DescribeSourceServersRequest.builder().filters(filters).build())
        .flatMap(request -> servers(where, request).stream())
        .toList();
  }

  @Override
  public List<RecoverySnapshot> recoverySnapshots(AccountRegion where, String serverId) {
    AwsCalls<DrsClient> calls = drs.apply(where);
    DescribeRecoverySnapshotsRequest request =
        DescribeRecoverySnapshotsRequest.builder()
            .sourceServerID(serverId)
            .order(RecoverySnapshotsOrder.DESC)
            .build();
    return Pages.all(
            token ->
                calls
                    .ifKnown(
                        "DescribeRecoverySnapshots",
                        it ->
                            it.describeRecoverySnapshots(
                                request.toBuilder().nextToken(token).build()))
                    .orElseGet(() -> DescribeRecoverySnapshotsResponse.builder().build()),
            DescribeRecoverySnapshotsResponse::items,
            DescribeRecoverySnapshotsResponse::nextToken)
        .stream()
        .map(ServerMapper::snapshot)
        .flatMap(Optional::stream)
        .sorted(NEWEST_FIRST)
        .toList();
  }

  @Override
  public List<RecoveryInstance> recoveryInstances(
      AccountRegion where, Collection<String> serverIds) {
    return DrsLimits.batches(serverIds, DrsLimits.SERVER_IDS).stream()
        .flatMap(ids -> instances(where, ids).stream())
        .toList();
  }

  private List<SourceServer> servers(AccountRegion where, DescribeSourceServersRequest request) {
    AwsCalls<DrsClient> calls = drs.apply(where);
    return Pages.all(
            token ->
                calls.repeatable(
                    "DescribeSourceServers",
                    it -> it.describeSourceServers(request.toBuilder().nextToken(token).build())),
            DescribeSourceServersResponse::items,
            DescribeSourceServersResponse::nextToken)
        .stream()
        .map(server -> ServerMapper.server(where, server))
        .toList();
  }

  private List<RecoveryInstance> instances(AccountRegion where, List<String> serverIds) {
    AwsCalls<DrsClient> calls = drs.apply(where);
    DescribeRecoveryInstancesRequest request =
        DescribeRecoveryInstancesRequest.builder()
            .filters(filters -> filters.sourceServerIDs(serverIds))
            .build();
    return Pages.all(
            token ->
                calls.repeatable(
                    "DescribeRecoveryInstances",
                    it ->
                        it.describeRecoveryInstances(request.toBuilder().nextToken(token).build())),
            DescribeRecoveryInstancesResponse::items,
            DescribeRecoveryInstancesResponse::nextToken)
        .stream()
        .map(instance -> ServerMapper.instance(where, instance))
        .toList();
  }
}
