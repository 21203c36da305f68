/**
 * The operations themselves, one class for each kind of thing. Start at {@link
 * io.github.drsorchestration.core.operation.catalog.StandardOperations}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.catalog;

import org.jspecify.annotations.NullMarked;
