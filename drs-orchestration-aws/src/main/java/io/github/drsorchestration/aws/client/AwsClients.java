package io.github.drsorchestration.aws.client;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * One client for each service, account and Region, made when it is first needed and kept. Accounts
 * other than the home account are reached through the role of their {@link TargetAccount}, whose
 * credentials are renewed before they expire. Safe for use by many threads.
 *
 * <pre>{@code
 * AwsClients clients =
 *     AwsClients.builder()
 *         .homeRegion("eu-west-1")
 *         .accounts(accountStore::find)
 *         .build();
 * DrsClient drs =
 *     clients.in(
 *         new AccountRegion("111122223333", "eu-central-1"),
 *         AwsService.of("drs", DrsClient.class, DrsClient::builder));
 * }</pre>
 */
public final class AwsClients implements AutoCloseable {

  private static final AwsService<StsClient> STS =
      AwsService.of("sts", StsClient.class, StsClient::builder);

  private final ClientsBuilder parts;
  private final AccountDirectory accounts;
  private final AwsCredentialsProvider ownCredentials;
  private final Map<Key, SdkClient> clients = new ConcurrentHashMap<>();
  private final Map<AssumedRole, AwsCredentialsProvider> credentials = new ConcurrentHashMap<>();

  /** The key of a client in the cache; a changed role makes another client. */
  private record Key(String service, String region, Optional<AssumedRole> role) {}

  AwsClients(ClientsBuilder parts) {
    this.parts = parts;
    this.ownCredentials = RoleCredentials.own(parts.credentials());
    this.accounts =
        new AccountDirectory(
            parts.accounts(), parts.homeAccount(), this::ownAccount, parts.clock());
  }

  /** A builder; only the home Region is required. */
  public static ClientsBuilder builder() {
    return new ClientsBuilder();
  }

  /**
   * The client of a service in an account and Region.
   *
   * @throws AccessDeniedException if the account is neither registered nor the home account
   * @throws ServiceException if the home account had to be looked up and could not be
   */
  public <C extends SdkClient> C in(AccountRegion where, AwsService<C> service) {
    Optional<C> given = parts.given(service, where);
    return given.isPresent()
        ? given.get()
        : client(service, where.region(), accounts.roleOf(where.accountId()));
  }

  /** The client of a service in the orchestrator's own account and home Region. */
  public <C extends SdkClient> C atHome(AwsService<C> service) {
    Optional<C> given = parts.givenAtHome(service);
    return given.isPresent() ? given.get() : client(service, parts.homeRegion(), Optional.empty());
  }

  /** The orchestrator's home Region. */
  public String homeRegion() {
    return parts.homeRegion();
  }

  /** Reads the account's role anew at the next call, because it has changed. */
  public void forget(String accountId) {
    accounts.forget(accountId);
  }

  /** Closes the connections; clients that the caller handed in stay open. */
  @Override
  public void close() {
    clients.values().forEach(SdkClient::close);
    parts.closeHttp();
  }

  private <C extends SdkClient> C client(
      AwsService<C> service, String region, Optional<AssumedRole> role) {
    Key key = new Key(service.name(), region, role);
    SdkClient present = clients.get(key);
    if (present == null) {
      // Not computed within the map: credentials of a role need a client of their own.
      SdkClient made = service.make(parts.settings(region, credentials(role)));
      present = clients.putIfAbsent(key, made);
      if (present == null) {
        present = made;
      } else {
        made.close();
      }
    }
    return service.cast(present);
  }

  private AwsCredentialsProvider credentials(Optional<AssumedRole> role) {
    if (role.isEmpty()) {
      return ownCredentials;
    }
    StsClient sts = atHome(STS);
    return credentials.computeIfAbsent(role.get(), key -> RoleCredentials.of(key, sts));
  }

  private String ownAccount() {
    return AwsCalls.to("STS", parts.homeRegion(), atHome(STS))
        .repeatable("GetCallerIdentity", sts -> sts.getCallerIdentity().account());
  }
}
