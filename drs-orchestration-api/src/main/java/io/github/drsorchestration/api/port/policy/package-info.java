/**
 * What the embedding service lets plans reach. Start at {@link
 * io.github.drsorchestration.api.port.policy.HookTargets}.
 */
@NullMarked
package io.github.drsorchestration.api.port.policy;

import org.jspecify.annotations.NullMarked;
