/**
 * Elastic Disaster Recovery itself; start at {@link
 * io.github.drsorchestration.aws.drs.DrsRecoveryService}.
 */
@NullMarked
package io.github.drsorchestration.aws.drs;

import org.jspecify.annotations.NullMarked;
