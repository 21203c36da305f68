/** Real time, which decides only how often progress is printed and how long a run took. */
@NullMarked
package io.github.drsorchestration.cli.time;

import org.jspecify.annotations.NullMarked;
