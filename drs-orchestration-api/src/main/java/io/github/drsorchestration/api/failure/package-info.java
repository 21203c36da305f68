/**
 * What can go wrong, one type per fact; start at {@link
 * io.github.drsorchestration.api.failure.OrchestrationException}.
 */
@NullMarked
package io.github.drsorchestration.api.failure;

import org.jspecify.annotations.NullMarked;
