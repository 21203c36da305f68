/** Starts that alarms and events ask for. Start at {@link Triggers}. */
@NullMarked
package io.github.drsorchestration.core.service.trigger;

import org.jspecify.annotations.NullMarked;
