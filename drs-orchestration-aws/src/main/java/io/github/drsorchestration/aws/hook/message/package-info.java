/**
 * What hooks are told and what they answer; start at {@link
 * io.github.drsorchestration.aws.hook.message.HookPayload}.
 */
@NullMarked
package io.github.drsorchestration.aws.hook.message;

import org.jspecify.annotations.NullMarked;
