/**
 * The simulated DRS on HTTP, for unmodified clients; start at {@link
 * io.github.drsorchestration.testkit.wire.DrsServer}.
 */
@NullMarked
package io.github.drsorchestration.testkit.wire;

import org.jspecify.annotations.NullMarked;
