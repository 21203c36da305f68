/**
 * Accounts that replicate servers for others, and the extension of their servers. Start at {@link
 * io.github.drsorchestration.core.service.staging.ExtendedServers}.
 */
@NullMarked
package io.github.drsorchestration.core.service.staging;

import org.jspecify.annotations.NullMarked;
