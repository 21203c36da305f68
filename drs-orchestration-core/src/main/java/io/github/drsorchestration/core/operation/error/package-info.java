/**
 * What callers are told of an operation that failed: one body, one table of codes. Start at {@link
 * io.github.drsorchestration.core.operation.error.ErrorBody}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.error;

import org.jspecify.annotations.NullMarked;
