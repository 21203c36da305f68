/**
 * What DRS tells EventBridge, and what EventBridge can be told to do later; start at {@link
 * io.github.drsorchestration.aws.eventbridge.DrsEvents}.
 */
@NullMarked
package io.github.drsorchestration.aws.eventbridge;

import org.jspecify.annotations.NullMarked;
