package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.recovery.StagingAccounts;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ExtensibleServer;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.Pages;
import io.github.drsorchestration.aws.client.call.SentOnce;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.Account;
import software.amazon.awssdk.services.drs.model.CreateExtendedSourceServerRequest;
import software.amazon.awssdk.services.drs.model.ListExtensibleSourceServersResponse;
import software.amazon.awssdk.services.drs.model.ListStagingAccountsResponse;
import software.amazon.awssdk.services.drs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.drs.model.StagingSourceServer;

/**
 * Extended source servers of DRS. The staging account has to let the other in by the role {@code
 * DRSStagingAccountRole_<account>}. Safe for use by many threads.
 */
public final class DrsStagingAccounts implements StagingAccounts {

  private final AwsClients clients;

  public DrsStagingAccounts(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public List<String> stagingAccounts(AccountRegion where) {
    AwsCalls<DrsClient> calls = calls(where);
    return Pages.all(
            token ->
                calls.repeatable(
                    "ListStagingAccounts",
                    drs -> drs.listStagingAccounts(it -> it.nextToken(token))),
            ListStagingAccountsResponse::accounts,
            ListStagingAccountsResponse::nextToken)
        .stream()
        .map(Account::accountID)
        .toList();
  }

  @Override
  public List<ExtensibleServer> extensibleServers(AccountRegion where, String stagingAccountId) {
    AwsCalls<DrsClient> calls = calls(where);
    return Pages.all(
            token ->
                calls.repeatable(
                    "ListExtensibleSourceServers",
                    drs ->
                        drs.listExtensibleSourceServers(
                            it -> it.stagingAccountID(stagingAccountId).nextToken(token))),
            ListExtensibleSourceServersResponse::items,
            ListExtensibleSourceServersResponse::nextToken)
        .stream()
        .map(DrsStagingAccounts::server)
        .toList();
  }

  private static ExtensibleServer server(StagingSourceServer server) {
    return new ExtensibleServer(
        DrsArns.server(server.arn()),
        Optional.ofNullable(server.hostname()),
        server.hasTags() ? server.tags() : Map.of());
  }

  @Override
  public ServerReference extend(
      AccountRegion where, ServerReference server, Map<String, String> tags) {
    CreateExtendedSourceServerRequest request =
        CreateExtendedSourceServerRequest.builder()
            .sourceServerArn(DrsArns.server(server.where(), server.serverId()))
            .tags(tags)
            .overrideConfiguration(SentOnce.configuration())
            .build();
    return calls(where)
        .once(
            "CreateExtendedSourceServer",
            drs -> {
              try {
                return new ServerReference(
                    where, drs.createExtendedSourceServer(request).sourceServer().sourceServerID());
              } catch (ResourceNotFoundException e) {
                throw new NotFoundException("source server", server.serverId());
              }
            });
  }

  private AwsCalls<DrsClient> calls(AccountRegion where) {
    return AwsCalls.to("DRS", where, clients.in(where, DrsRecoveryService.DRS));
  }
}
