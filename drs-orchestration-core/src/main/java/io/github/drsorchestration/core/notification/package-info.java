/**
 * Who is told what, and that it arrives: {@link
 * io.github.drsorchestration.core.notification.NotificationRouter} decides and keeps, {@link
 * io.github.drsorchestration.core.notification.Courier} delivers.
 */
@NullMarked
package io.github.drsorchestration.core.notification;

import org.jspecify.annotations.NullMarked;
