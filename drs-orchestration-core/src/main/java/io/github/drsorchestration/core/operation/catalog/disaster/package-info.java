/**
 * The operations that execute many plans as one. Start at {@link
 * io.github.drsorchestration.core.operation.catalog.disaster.DisasterOperations}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.catalog.disaster;

import org.jspecify.annotations.NullMarked;
