/** The only place that reads a clock, waits or makes up ids. */
@NullMarked
package io.github.drsorchestration.core.time;

import org.jspecify.annotations.NullMarked;
