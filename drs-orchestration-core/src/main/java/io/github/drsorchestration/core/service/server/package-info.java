/**
 * The servers that DRS replicates: what is known of them, and how they would be launched. Start at
 * {@link ServerInventory}.
 */
@NullMarked
package io.github.drsorchestration.core.service.server;

import org.jspecify.annotations.NullMarked;
