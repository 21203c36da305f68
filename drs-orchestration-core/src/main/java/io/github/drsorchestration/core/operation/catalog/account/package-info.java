/**
 * The operations on the accounts whose servers are recovered. Start at {@link
 * io.github.drsorchestration.core.operation.catalog.account.AccountOperations}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.catalog.account;

import org.jspecify.annotations.NullMarked;
