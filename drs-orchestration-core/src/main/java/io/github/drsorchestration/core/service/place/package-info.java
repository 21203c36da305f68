/** Asks many accounts and Regions at once. Start at {@link PlaceCalls}. */
@NullMarked
package io.github.drsorchestration.core.service.place;

import org.jspecify.annotations.NullMarked;
