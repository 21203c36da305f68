package io.github.drsorchestration.aws;

import io.github.drsorchestration.api.port.AccountAccess;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.port.RecoveryService;
import io.github.drsorchestration.aws.account.RoleAccess;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.drs.DrsRecoveryService;
import io.github.drsorchestration.aws.quota.ServiceQuotas;

/**
 * Everything that an orchestrator needs from the world, as AWS gives it. Nothing is called before a
 * port is used. Safe for use by many threads.
 *
 * <pre>{@code
 * try (AwsPorts aws =
 *     AwsPorts.builder()
 *         .homeRegion("eu-west-1")
 *         .accounts(accountStore::find)
 *         .build()) {
 *   RecoveryService recovery = aws.recoveryService();
 *   recovery.sourceServers(new AccountRegion("111122223333", "eu-west-1"));
 * }
 * }</pre>
 */
public final class AwsPorts implements AutoCloseable {

  private final AwsClients clients;
  private final RecoveryService recoveryService;
  private final QuotaSource quotaSource;
  private final AccountAccess accountAccess;

  AwsPorts(AwsPortsBuilder parts) {
    this.clients = parts.clients().build();
    this.recoveryService = DrsRecoveryService.over(clients);
    this.quotaSource = new ServiceQuotas(clients, parts.clock());
    this.accountAccess = new RoleAccess(clients);
  }

  /** Collects what the ports are made with; only the home Region is required. */
  public static AwsPortsBuilder builder() {
    return new AwsPortsBuilder();
  }

  /** DRS in every account and Region. */
  public RecoveryService recoveryService() {
    return recoveryService;
  }

  /** Service Quotas, with the published defaults where it cannot be read. */
  public QuotaSource quotaSource() {
    return quotaSource;
  }

  /** Tries the roles of accounts. */
  public AccountAccess accountAccess() {
    return accountAccess;
  }

  /** The clients behind the ports, for what the ports do not offer. */
  public AwsClients clients() {
    return clients;
  }

  /** Closes the connections; clients that the caller handed in stay open. */
  @Override
  public void close() {
    clients.close();
  }
}
