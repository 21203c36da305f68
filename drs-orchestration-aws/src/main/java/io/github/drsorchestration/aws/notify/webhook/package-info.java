/**
 * Notifications by HTTPS: to services of one's own, chat, pagers and ticket systems. Start at
 * {@link io.github.drsorchestration.aws.notify.webhook.Webhook}.
 */
@NullMarked
package io.github.drsorchestration.aws.notify.webhook;

import org.jspecify.annotations.NullMarked;
