package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.port.store.TargetAccountStore;

/** Keeps target accounts in memory. Thread-safe. */
public final class InMemoryTargetAccountStore extends InMemoryDocumentStore<TargetAccount>
    implements TargetAccountStore {

  public InMemoryTargetAccountStore() {
    super("target account");
  }

  @Override
  String idOf(TargetAccount account) {
    return account.accountId();
  }

  @Override
  long versionOf(TargetAccount account) {
    return account.version();
  }

  @Override
  TargetAccount withVersion(TargetAccount account, long version) {
    return account.toBuilder().version(version).build();
  }

  @Override
  void checkUnique(TargetAccount account) {
    // Only the account id is unique, and that is the key.
  }

  @Override
  void occupy(TargetAccount account) {
    // Nothing but the key, which the store keeps.
  }

  @Override
  void vacate(TargetAccount account) {
    // Nothing but the key, which the store forgets.
  }
}
