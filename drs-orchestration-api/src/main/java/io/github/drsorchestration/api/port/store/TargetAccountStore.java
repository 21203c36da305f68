package io.github.drsorchestration.api.port.store;

import io.github.drsorchestration.api.account.TargetAccount;

/** Keeps target accounts by account id; their names need not be unique. */
public interface TargetAccountStore extends DocumentStore<TargetAccount> {}
