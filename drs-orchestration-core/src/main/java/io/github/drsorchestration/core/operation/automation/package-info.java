/**
 * The operations of what starts by itself, and of what one knows about a plan's readiness. Start at
 * {@link io.github.drsorchestration.core.operation.automation.AutomationOperations}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.automation;

import org.jspecify.annotations.NullMarked;
