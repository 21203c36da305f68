/**
 * What has to be known before an execution may start; see {@link
 * io.github.drsorchestration.core.engine.preflight.Preflight}.
 */
@NullMarked
package io.github.drsorchestration.core.engine.preflight;

import org.jspecify.annotations.NullMarked;
