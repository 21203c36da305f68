/**
 * The accounts whose servers are recovered. Start at {@link
 * io.github.drsorchestration.core.service.account.TargetAccounts}.
 */
@NullMarked
package io.github.drsorchestration.core.service.account;

import org.jspecify.annotations.NullMarked;
