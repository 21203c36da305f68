package io.github.drsorchestration.jdbc.database;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;

/** How writes become transactions: each one on its own, or several in one commit. */
@FunctionalInterface
interface Writes {

  /**
   * Writes, once.
   *
   * @throws ServiceUnavailableException if certainly nothing was written
   * @throws OutcomeUnknownException if that cannot be found out
   */
  <T> T write(String operation, Work<T> work);
}
