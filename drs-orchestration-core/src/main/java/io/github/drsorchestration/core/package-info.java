/**
 * What happens next, and why. The entry point is {@link
 * io.github.drsorchestration.core.DrsOrchestrator}.
 */
@NullMarked
package io.github.drsorchestration.core;

import org.jspecify.annotations.NullMarked;
