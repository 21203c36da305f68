/**
 * Notices that an account and Region does not answer any more, or fills up, and tells those who
 * want to know. Start at {@link io.github.drsorchestration.core.service.watch.PlaceWatch}.
 */
@NullMarked
package io.github.drsorchestration.core.service.watch;

import org.jspecify.annotations.NullMarked;
