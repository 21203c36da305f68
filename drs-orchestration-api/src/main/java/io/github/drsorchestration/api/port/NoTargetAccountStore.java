package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.port.store.TargetAccountStore;

/** No account is registered: all are reached with the credentials of the service. */
final class NoTargetAccountStore extends NoStore<TargetAccount> implements TargetAccountStore {

  NoTargetAccountStore() {
    super("targetAccountStore");
  }
}
