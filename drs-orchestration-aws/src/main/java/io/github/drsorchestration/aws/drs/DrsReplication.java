package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.port.recovery.Replication;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.SentOnce;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.StartFailbackLaunchRequest;

/**
 * Begins and ends replication. Every request is sent exactly once: DRS refuses most of them where
 * they have been done already, so that a second one would hide the success of the first.
 */
final class DrsReplication implements Replication {

  private static final String SERVER = "source server";
  private static final String INSTANCE = "recovery instance";

  private final Function<AccountRegion, AwsCalls<DrsClient>> drs;
  private final UnknownInstances unknown;

  DrsReplication(Function<AccountRegion, AwsCalls<DrsClient>> drs) {
    this.drs = drs;
    this.unknown = new UnknownInstances(drs);
  }

  @Override
  public ServerReference reverseReplication(AccountRegion where, String instanceId) {
    String operation = "ReverseReplication";
    String arn =
        change(
            INSTANCE,
            where,
            instanceId,
            operation,
            it ->
                it.reverseReplication(
                        request ->
                            request
                                .recoveryInstanceID(instanceId)
                                .overrideConfiguration(SentOnce.configuration()))
                    .reversedDirectionSourceServerArn());
    return DrsValues.server(arn)
        .orElseThrow(
            () ->
                new OutcomeUnknownException(
                    operation, "DRS named no server that replicates back: " + arn));
  }

  @Override
  public void startReplication(AccountRegion where, String serverId) {
    change(
        SERVER,
        where,
        serverId,
        "StartReplication",
        it ->
            it.startReplication(
                request ->
                    request
                        .sourceServerID(serverId)
                        .overrideConfiguration(SentOnce.configuration())));
  }

  @Override
  public void stopReplication(AccountRegion where, String serverId) {
    change(
        SERVER,
        where,
        serverId,
        "StopReplication",
        it ->
            it.stopReplication(
                request ->
                    request
                        .sourceServerID(serverId)
                        .overrideConfiguration(SentOnce.configuration())));
  }

  @Override
  @SuppressWarnings("deprecation") // Nothing else retries what has stalled.
  public void retryReplication(AccountRegion where, String serverId) {
    change(
        SERVER,
        where,
        serverId,
        "RetryDataReplication",
        it ->
            it.retryDataReplication(
                request ->
                    request
                        .sourceServerID(serverId)
                        .overrideConfiguration(SentOnce.configuration())));
  }

  @Override
  public void disconnectServer(AccountRegion where, String serverId) {
    change(
        SERVER,
        where,
        serverId,
        "DisconnectSourceServer",
        it ->
            it.disconnectSourceServer(
                request ->
                    request
                        .sourceServerID(serverId)
                        .overrideConfiguration(SentOnce.configuration())));
  }

  @Override
  public void deleteServer(AccountRegion where, String serverId) {
    change(
        SERVER,
        where,
        serverId,
        "DeleteSourceServer",
        it ->
            it.deleteSourceServer(
                request ->
                    request
                        .sourceServerID(serverId)
                        .overrideConfiguration(SentOnce.configuration())));
  }

  @Override
  public void disconnectInstance(AccountRegion where, String instanceId) {
    change(
        INSTANCE,
        where,
        instanceId,
        "DisconnectRecoveryInstance",
        it ->
            it.disconnectRecoveryInstance(
                request ->
                    request
                        .recoveryInstanceID(instanceId)
                        .overrideConfiguration(SentOnce.configuration())));
  }

  @Override
  public void deleteInstance(AccountRegion where, String instanceId) {
    unknown.distinguish(
        where,
        List.of(instanceId),
        () ->
            change(
                INSTANCE,
                where,
                instanceId,
                "DeleteRecoveryInstance",
                it ->
                    it.deleteRecoveryInstance(
                        request ->
                            request
                                .recoveryInstanceID(instanceId)
                                .overrideConfiguration(SentOnce.configuration()))));
  }

  @Override
  public RecoveryJob startFailbackLaunch(
      AccountRegion where, Collection<String> instanceIds, Map<String, String> tags) {
    String operation = "StartFailbackLaunch";
    StartFailbackLaunchRequest request =
        StartFailbackLaunchRequest.builder()
            .recoveryInstanceIDs(instanceIds)
            .tags(tags)
            .overrideConfiguration(SentOnce.configuration())
            .build();
    return unknown.distinguish(
        where,
        instanceIds,
        () ->
            BusyServers.distinguish(
                operation,
                () ->
                    drs.apply(where)
                        .once(
                            operation,
                            it -> JobMapper.job(where, it.startFailbackLaunch(request).job()))));
  }

  @Override
  public void stopFailback(AccountRegion where, String instanceId) {
    change(
        INSTANCE,
        where,
        instanceId,
        "StopFailback",
        it ->
            it.stopFailback(
                request ->
                    request
                        .recoveryInstanceID(instanceId)
                        .overrideConfiguration(SentOnce.configuration())));
  }

  private <T> T change(
      String kind, AccountRegion where, String id, String operation, Function<DrsClient, T> call) {
    return BusyServers.distinguish(
        operation,
        () ->
            drs.apply(where)
                .onceIfKnown(operation, call)
                .orElseThrow(() -> new NotFoundException(kind, id)));
  }
}
