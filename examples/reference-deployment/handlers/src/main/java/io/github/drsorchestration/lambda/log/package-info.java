/**
 * What a function writes to its log, one JSON object a line; see {@link
 * io.github.drsorchestration.lambda.log.LogProvider}.
 */
@NullMarked
package io.github.drsorchestration.lambda.log;

import org.jspecify.annotations.NullMarked;
