/**
 * Processes that are killed while they drive executions; start at {@link
 * io.github.drsorchestration.aws.survival.SurvivalTest}.
 */
@NullMarked
package io.github.drsorchestration.aws.survival;

import org.jspecify.annotations.NullMarked;
