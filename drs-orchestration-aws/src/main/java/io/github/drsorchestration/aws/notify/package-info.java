/**
 * How people and programs learn what happens: several notifiers as one; start at {@link
 * io.github.drsorchestration.aws.notify.FanOutNotifier}.
 */
@NullMarked
package io.github.drsorchestration.aws.notify;

import org.jspecify.annotations.NullMarked;
