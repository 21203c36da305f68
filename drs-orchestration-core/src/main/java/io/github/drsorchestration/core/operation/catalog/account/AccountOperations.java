package io.github.drsorchestration.core.operation.catalog.account;

import static io.github.drsorchestration.api.access.Permission.MANAGE_ACCOUNTS;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_EXISTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.IN_USE;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Deleted;
import io.github.drsorchestration.core.operation.catalog.call.Order;
import io.github.drsorchestration.core.operation.catalog.call.Paging;
import io.github.drsorchestration.core.service.account.AccountQuery;
import io.github.drsorchestration.core.service.account.AccountUse;
import io.github.drsorchestration.core.service.account.AccountValidation;
import io.github.drsorchestration.core.service.account.TargetAccounts;
import java.util.List;
import java.util.Optional;

/** What can be done with the accounts whose servers are recovered. */
public final class AccountOperations {

  private static final String BY_ID = "{\"accountId\": \"111122223333\"}";
  private static final String ACCOUNT =
      """
      {"accountId": "111122223333", "accountName": "Production",
       "roleArn": "arn:aws:iam::111122223333:role/recovery", "externalId": "a-shared-phrase",
       "regions": ["eu-west-1"]}
      """;
  private static final String CHANGED =
      """
      {"accountId": "111122223333", "accountName": "Production",
       "roleArn": "arn:aws:iam::111122223333:role/recovery", "externalId": "a-shared-phrase",
       "regions": ["eu-west-1"], "stagingAccountIds": ["777788889999"], "version": 3}
      """;

  private final TargetAccounts accounts;
  private final Ports ports;

  AccountOperations(TargetAccounts accounts, Ports ports) {
    this.accounts = accounts;
    this.ports = ports;
  }

  /** The operations on this orchestrator, which was built on these ports. */
  public static List<Operation<?, ?>> of(DrsOrchestrator orchestrator, Ports ports) {
    return new AccountOperations(orchestrator.accounts(), ports).all();
  }

  /**
   * An account.
   *
   * @param accountId its id
   */
  public record ById(@Text(TextForm.NOT_BLANK) String accountId) {}

  /**
   * An account at a version.
   *
   * @param accountId its id
   * @param version the version that was read; absent, whichever it has
   */
  public record AtVersion(
      @Text(TextForm.NOT_BLANK) String accountId, @Range(min = 0) Optional<Long> version) {}

  /**
   * Which accounts are wanted.
   *
   * @param text what the id or the name contains
   * @param region a Region that the account names; one that names none has all
   * @param order by the name, by default ascending
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record Wanted(
      Optional<String> text,
      Optional<String> region,
      Optional<Order> order,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {

    AccountQuery query() {
      return new AccountQuery(text, region, order.equals(Optional.of(Order.DESCENDING)));
    }

    PageRequest page() {
      return Paging.of(limit, token);
    }
  }

  List<Operation<?, ?>> all() {
    return List.of(list(), create(), get(), update(), delete(), validate());
  }

  private Operation<?, ?> list() {
    return new Operation<>(
            "listAccounts",
            VIEW_RESOURCES,
            READS,
            "Lists the accounts whose servers are recovered.",
            InputForm.of(Wanted.class, "{\"text\": \"prod\", \"limit\": 20}"),
            Page.class,
            this::list)
        .withItems(AccountView.class);
  }

  private Page<AccountView> list(Wanted in, CallContext call) {
    Visibility visible = visible(call);
    Page<TargetAccount> page =
        visible.within(
            accounts.list(in.query(), in.page()), it -> visible.seesAccount(it.accountId()));
    AccountUse use = use(visible);
    return new Page<>(
        page.items().stream().map(it -> view(it, call, use)).toList(), page.nextToken());
  }

  private Operation<?, ?> create() {
    return new Operation<>(
            "createAccount",
            MANAGE_ACCOUNTS,
            WRITES,
            "Registers an account, without trying whether it can be used.",
            InputForm.of(TargetAccount.class, ACCOUNT).ignoring("allowed"),
            AccountView.class,
            (account, call) -> view(accounts.create(account), call, use(visible(call))))
        .refusing(ALREADY_EXISTS);
  }

  private Operation<?, ?> get() {
    return new Operation<>(
        "getAccount",
        VIEW_RESOURCES,
        READS,
        "Shows an account.",
        InputForm.of(ById.class, BY_ID),
        AccountView.class,
        (input, call) -> view(accounts.get(input.accountId()), call, use(visible(call))));
  }

  private Operation<?, ?> update() {
    return new Operation<>(
        "updateAccount",
        MANAGE_ACCOUNTS,
        WRITES,
        "Replaces an account, if it still has the version that was read.",
        InputForm.of(TargetAccount.class, CHANGED).ignoring("allowed"),
        AccountView.class,
        (account, call) -> view(accounts.update(account), call, use(visible(call))));
  }

  private Operation<?, ?> delete() {
    return new Operation<>(
            "deleteAccount",
            MANAGE_ACCOUNTS,
            WRITES,
            "Forgets an account that no group is in.",
            InputForm.of(AtVersion.class, BY_ID),
            Deleted.class,
            (input, call) -> {
              String id = input.accountId();
              long version = input.version().orElseGet(() -> accounts.get(id).version());
              accounts.delete(id, version, use(visible(call)));
              return new Deleted(id);
            })
        .refusing(IN_USE);
  }

  private Operation<?, ?> validate() {
    return new Operation<>(
        "validateAccount",
        MANAGE_ACCOUNTS,
        WRITES,
        "Tries whether an account can be used in each of its Regions, and keeps the outcome.",
        InputForm.of(ById.class, BY_ID),
        AccountValidation.class,
        (input, call) -> accounts.validate(input.accountId()));
  }

  private Visibility visible(CallContext call) {
    return Visibility.of(call.principal().scope(), ports);
  }

  private AccountUse use(Visibility visible) {
    return accounts.use().shownTo(visible::sees, visible::seesAccount);
  }

  private static AccountView view(TargetAccount account, CallContext call, AccountUse use) {
    return AccountView.of(account, call, use.of(account.accountId()));
  }
}
