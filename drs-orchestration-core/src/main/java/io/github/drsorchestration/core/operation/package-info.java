/**
 * Every use case as one operation, and the only way to use them on behalf of others: {@link
 * io.github.drsorchestration.core.operation.Operations}.
 */
@NullMarked
package io.github.drsorchestration.core.operation;

import org.jspecify.annotations.NullMarked;
