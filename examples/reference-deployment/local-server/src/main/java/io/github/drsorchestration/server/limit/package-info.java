/**
 * How often something may be done. Start at {@link
 * io.github.drsorchestration.server.limit.RateLimit}.
 */
@NullMarked
package io.github.drsorchestration.server.limit;

import org.jspecify.annotations.NullMarked;
