/**
 * The clock of the machine, for adapters that were not given one; see {@link
 * io.github.drsorchestration.aws.time.SystemClock}.
 */
@NullMarked
package io.github.drsorchestration.aws.time;

import org.jspecify.annotations.NullMarked;
