/**
 * The operations on who is told of plans, and on what did not arrive. Start at {@link
 * io.github.drsorchestration.core.operation.catalog.notification.RecipientOperations}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.catalog.notification;

import org.jspecify.annotations.NullMarked;
