/** How notifications leave. Start at {@link NotificationChannel}. */
@NullMarked
package io.github.drsorchestration.api.port.notification;

import org.jspecify.annotations.NullMarked;
