/** The time of a function; see {@link io.github.drsorchestration.lambda.time.FunctionTime}. */
@NullMarked
package io.github.drsorchestration.lambda.time;

import org.jspecify.annotations.NullMarked;
