/** Sorts and pages what stores list as a whole. Start at {@link Listing}. */
@NullMarked
package io.github.drsorchestration.core.service.listing;

import org.jspecify.annotations.NullMarked;
