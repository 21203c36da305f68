package io.github.drsorchestration.aws.account;

import io.github.drsorchestration.api.port.AccountAccess;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.drs.DrsRecoveryService;
import software.amazon.awssdk.services.drs.DrsClient;

/**
 * Verifies the role of an account by assuming it, as it is registered now, and listing one source
 * server. This does not prove that a launch would be allowed: DRS makes many calls to EC2 with the
 * same role.
 */
public final class RoleAccess implements AccountAccess {

  private final AwsClients clients;

  public RoleAccess(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public void verify(AccountRegion where) {
    clients.forget(where.accountId());
    AwsCalls<DrsClient> calls =
        AwsCalls.to("DRS", where, clients.in(where, DrsRecoveryService.DRS));
    calls.repeatable(
        "DescribeSourceServers", drs -> drs.describeSourceServers(it -> it.maxResults(1)));
  }
}
