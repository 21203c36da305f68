package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.server.AccountRegion;

/** The roles through which accounts are reached. */
@FunctionalInterface
public interface AccountAccess {

  /**
   * Tries the role of the account in the Region without changing anything.
   *
   * @throws AccessDeniedException if the role cannot be assumed or lacks a permission
   * @throws NotInitializedException if DRS is not in use there
   */
  void verify(AccountRegion where);
}
