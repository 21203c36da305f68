/**
 * The way back of recovery instances; start at {@link
 * io.github.drsorchestration.testkit.world.failback.FailbackControl}.
 */
@NullMarked
package io.github.drsorchestration.testkit.world.failback;

import org.jspecify.annotations.NullMarked;
