/**
 * What is commanded of a simulated world from outside, by whichever protocol; start at {@link
 * io.github.drsorchestration.testkit.control.WorldControl}.
 */
@NullMarked
package io.github.drsorchestration.testkit.control;

import org.jspecify.annotations.NullMarked;
