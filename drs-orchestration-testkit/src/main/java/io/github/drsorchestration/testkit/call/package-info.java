/**
 * The calls that a simulated service receives, and their counts; start at {@link
 * io.github.drsorchestration.testkit.call.CallLedger}.
 */
@NullMarked
package io.github.drsorchestration.testkit.call;

import org.jspecify.annotations.NullMarked;
