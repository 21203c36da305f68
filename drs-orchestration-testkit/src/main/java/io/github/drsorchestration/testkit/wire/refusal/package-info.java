/**
 * How requests are refused; start at {@link
 * io.github.drsorchestration.testkit.wire.refusal.Refusal}.
 */
@NullMarked
package io.github.drsorchestration.testkit.wire.refusal;

import org.jspecify.annotations.NullMarked;
