/**
 * Turns a request into the input of an operation, strictly. Start at {@link
 * io.github.drsorchestration.core.rest.reading.RequestInput}.
 */
@NullMarked
package io.github.drsorchestration.core.rest.reading;

import org.jspecify.annotations.NullMarked;
