package io.github.drsorchestration.core.service.account;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.InUseException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.service.listing.Listing;
import io.github.drsorchestration.core.service.listing.Sort;
import io.github.drsorchestration.core.service.listing.SortBy;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Keeps the accounts whose servers are recovered, and tries whether they can be used. */
public final class TargetAccounts {

  private static final String KIND = "account";
  private static final Listing<TargetAccount> LISTING =
      new Listing<>(
          TargetAccount::accountId,
          account -> account.accountName().orElse(account.accountId()),
          account -> Optional.empty());

  private final Ports ports;
  private final TargetAccountStore store;
  private final Time time;
  private final PlaceCalls calls;

  public TargetAccounts(Ports ports) {
    this.ports = ports;
    this.store = ports.targetAccountStore();
    this.time = ports.time();
    this.calls = new PlaceCalls(ports.calls());
  }

  /**
   * Registers an account. Whether it can be used is not tried.
   *
   * @throws AlreadyExistsException if it is registered
   * @throws NotConfiguredException if the service keeps no accounts
   */
  public TargetAccount create(TargetAccount account) {
    return store.create(notTried(AccountRules.checked(account)));
  }

  /**
   * The account.
   *
   * @throws NotFoundException if it is not registered
   */
  public TargetAccount get(String accountId) {
    return store.find(accountId).orElseThrow(() -> new NotFoundException(KIND, accountId));
  }

  public List<TargetAccount> list() {
    return store.listAll();
  }

  /**
   * A page of the accounts that match, by name; one without a name is called by its id.
   *
   * @throws InvalidValueException if the token is none, or belongs to a list in another order
   */
  public Page<TargetAccount> list(AccountQuery query, PageRequest page) {
    List<TargetAccount> matching = store.listAll().stream().filter(query::matches).toList();
    return LISTING.page(matching, new Sort(SortBy.NAME, query.descending()), page);
  }

  /**
   * Replaces an account. One that is reached in another way counts as not validated.
   *
   * @param account the account, with the version that was read
   */
  public TargetAccount update(TargetAccount account) {
    TargetAccount before = get(AccountRules.checked(account).accountId());
    return store.replace(
        isReachedAlike(before, account)
            ? account.toBuilder()
                .validated(before.validated())
                .lastValidated(before.lastValidated())
                .build()
            : notTried(account));
  }

  /**
   * Forgets an account.
   *
   * @param version the version that was read
   * @throws InUseException if a group is in it, or another account replicates by it
   */
  public void delete(String accountId, long version) {
    delete(accountId, version, use());
  }

  /**
   * The same for a caller who need not see everything.
   *
   * @param use who needs the account, as the caller may know it
   */
  public void delete(String accountId, long version, AccountUse use) {
    Optional<String> user = use.of(accountId);
    if (user.isPresent()) {
      throw new InUseException(KIND, accountId, user.get());
    }
    store.delete(accountId, version);
  }

  /** Who needs which account, as it is now. */
  public AccountUse use() {
    return AccountUse.of(ports);
  }

  /**
   * Tries an account in each of its Regions side by side, and stores what came of it. A Region that
   * does not answer within {@link PlaceCalls#PATIENCE} says so.
   *
   * @throws InvalidValueException if it names no Region and none is known
   * @throws VersionConflictException if the account was changed meanwhile
   */
  public AccountValidation validate(String accountId) {
    TargetAccount account = get(accountId);
    AccountPlaces places =
        new AccountPlaces(ports.protectionGroupStore().listAll(), ports.regionSource());
    SortedSet<AccountRegion> all = places.all(account);
    if (all.isEmpty()) {
      throw new InvalidValueException("regions", "must name a Region, since none is known");
    }
    Set<AccountRegion> needed = places.needed(account);
    Instant now = time.now();
    List<RegionCheck> checks =
        calls.answers(List.copyOf(all), where -> where, this::answers).stream()
            .map(
                it ->
                    new RegionCheck(
                        it.question().region(), needed.contains(it.question()), it.problem()))
            .toList();
    AccountValidation outcome = AccountValidation.of(accountId, now, checks);
    store(account, outcome);
    return outcome;
  }

  private boolean answers(AccountRegion where) {
    ports.accountAccess().verify(where);
    return true;
  }

  /** A change that does not matter here, such as of the name, is not overwritten. */
  private void store(TargetAccount tried, AccountValidation outcome) {
    TargetAccount latest = get(tried.accountId());
    if (!isReachedAlike(latest, tried)) {
      throw new VersionConflictException(KIND, tried.accountId(), tried.version());
    }
    store.replace(
        latest.toBuilder().validated(outcome.validated()).lastValidated(outcome.at()).build());
  }

  private static TargetAccount notTried(TargetAccount account) {
    return account.toBuilder().validated(false).lastValidated(Optional.empty()).build();
  }

  private static boolean isReachedAlike(TargetAccount one, TargetAccount other) {
    return one.roleArn().equals(other.roleArn())
        && one.externalId().equals(other.externalId())
        && one.regions().equals(other.regions());
  }
}
