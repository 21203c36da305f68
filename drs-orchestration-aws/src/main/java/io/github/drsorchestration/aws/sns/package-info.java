/**
 * Tells people and programs what happens, by SNS; start at {@link
 * io.github.drsorchestration.aws.sns.SnsNotifier}.
 */
@NullMarked
package io.github.drsorchestration.aws.sns;

import org.jspecify.annotations.NullMarked;
