/**
 * From events to what people read; start at {@link
 * io.github.drsorchestration.lambda.notification.Formatter}.
 */
@NullMarked
package io.github.drsorchestration.lambda.notification;

import org.jspecify.annotations.NullMarked;
