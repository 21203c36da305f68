/**
 * Time that passes on command; start at {@link
 * io.github.drsorchestration.testkit.time.VirtualTime}. Nothing outside this package waits.
 */
@NullMarked
package io.github.drsorchestration.testkit.time;

import org.jspecify.annotations.NullMarked;
