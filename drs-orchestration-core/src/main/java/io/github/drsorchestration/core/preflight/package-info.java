/**
 * What has to be known before an execution may start; see {@link
 * io.github.drsorchestration.core.preflight.Preflight}.
 */
@NullMarked
package io.github.drsorchestration.core.preflight;

import org.jspecify.annotations.NullMarked;
