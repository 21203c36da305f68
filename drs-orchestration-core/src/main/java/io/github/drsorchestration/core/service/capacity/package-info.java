/**
 * How much room the quotas of DRS leave, and how long it will last. Start at {@link
 * io.github.drsorchestration.core.service.capacity.Capacities}.
 */
@NullMarked
package io.github.drsorchestration.core.service.capacity;

import org.jspecify.annotations.NullMarked;
