/**
 * All operations together: {@link
 * io.github.drsorchestration.core.operation.catalog.StandardOperations}. Each package below has
 * those on one kind of thing.
 */
@NullMarked
package io.github.drsorchestration.core.operation.catalog;

import org.jspecify.annotations.NullMarked;
