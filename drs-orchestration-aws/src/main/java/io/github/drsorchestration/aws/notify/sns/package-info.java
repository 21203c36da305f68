/**
 * Tells people and programs what happens, by SNS; start at {@link
 * io.github.drsorchestration.aws.notify.sns.SnsNotifier}.
 */
@NullMarked
package io.github.drsorchestration.aws.notify.sns;

import org.jspecify.annotations.NullMarked;
