package io.github.drsorchestration.core.operation.catalog.server;

import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.catalog.call.Paging;
import io.github.drsorchestration.core.service.server.ServerQuery;
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
}
