/**
 * Whether a recovered instance is healthy; start at {@link
 * io.github.drsorchestration.aws.health.ProbesByName}.
 */
@NullMarked
package io.github.drsorchestration.aws.health;

import org.jspecify.annotations.NullMarked;
