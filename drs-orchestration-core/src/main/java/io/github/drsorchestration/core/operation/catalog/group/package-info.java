/**
 * The operations on protection groups. Start at {@link
 * io.github.drsorchestration.core.operation.catalog.group.GroupOperations}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.catalog.group;

import org.jspecify.annotations.NullMarked;
