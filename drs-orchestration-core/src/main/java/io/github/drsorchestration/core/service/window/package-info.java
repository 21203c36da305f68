/** Times in which nothing starts by itself. Start at {@link MaintenanceWindows}. */
@NullMarked
package io.github.drsorchestration.core.service.window;

import org.jspecify.annotations.NullMarked;
