package io.github.drsorchestration.core.operation.catalog.server;

import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.catalog.call.Order;
import io.github.drsorchestration.core.operation.catalog.call.Paging;
import io.github.drsorchestration.core.service.server.ServerFilter;
import io.github.drsorchestration.core.service.server.ServerQuery;
import io.github.drsorchestration.core.service.server.health.ReplicationStatus;
import java.util.Optional;
import java.util.Set;

/** Inputs that say which server, or which place with servers, is meant. */
public final class ServerQueries {

  private ServerQueries() {}

  /**
   * An account and Region.
   *
   * @param accountId twelve digits
   * @param region such as {@code eu-west-1}
   * @param fresh whether AWS is to be asked now; by default an answer of the last minutes will do
   */
  public record Place(
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region,
      Optional<Boolean> fresh) {

    AccountRegion where() {
      return new AccountRegion(accountId, region);
    }
  }

  /**
   * Which source servers are wanted.
   *
   * @param accountId the account
   * @param region the Region to recover in
   * @param text what the id, the host name, the instance id or the tag {@code Name} contains
   * @param state any of these states of replication; none means all
   * @param fresh whether DRS is to be asked now; by default an answer of the last seconds will do
   * @param limit the most items, 1 to 1,000; by default all are listed
   * @param token where the page before ended
   */
  public record ServersIn(
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region,
      Optional<String> text,
      Set<ReplicationState> state,
      Optional<Boolean> fresh,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {
    public ServersIn {
      state = InputCheck.sorted(state);
    }

    AccountRegion where() {
      return new AccountRegion(accountId, region);
    }

    ServerQuery query() {
      return new ServerQuery(text, state, fresh.orElse(false));
    }

    Optional<PageRequest> page() {
      return limit.isPresent() || token.isPresent()
          ? Optional.of(Paging.of(limit, token))
          : Optional.empty();
    }
  }

  /**
   * A source server.
   *
   * @param serverId its id
   * @param accountId the account of the recovery Region
   * @param region the Region to recover in
   */
  public record ServerAt(
      @Text(TextForm.NOT_BLANK) String serverId,
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region) {

    AccountRegion where() {
      return new AccountRegion(accountId, region);
    }
  }

  /**
   * Which source servers of many places are wanted.
   *
   * @param accountId these accounts; by default all that are registered or have groups
   * @param region these Regions; by default all that the accounts use
   * @param text what the id, the host name, the instance id or the tag {@code Name} contains
   * @param state any of these states of replication; none means all
   * @param health how replication is; none means all
   * @param groupId a group that has them
   * @param grouped whether a group has them
   * @param launched whether they have a recovery instance
   * @param stagingAccountId the account that replicates them
   * @param fresh whether DRS is to be asked now; by default an answer of the last seconds will do
   * @param order by the name, by default ascending
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record ServersAnywhere(
      @Text(TextForm.ACCOUNT_ID) Set<String> accountId,
      @Text(TextForm.REGION) Set<String> region,
      Optional<String> text,
      Set<ReplicationState> state,
      Set<ReplicationStatus> health,
      Optional<String> groupId,
      Optional<Boolean> grouped,
      Optional<Boolean> launched,
      Optional<String> stagingAccountId,
      Optional<Boolean> fresh,
      Optional<Order> order,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {
    public ServersAnywhere {
      accountId = InputCheck.sorted(accountId);
      region = InputCheck.sorted(region);
      state = InputCheck.sorted(state);
      health = InputCheck.sorted(health);
    }

    ServerFilter filter() {
      return new ServerFilter(
          new ServerQuery(text, state, fresh.orElse(false)),
          health,
          groupId,
          grouped,
          launched,
          stagingAccountId);
    }

    PageRequest page() {
      return Paging.of(limit, token);
    }
  }
}
