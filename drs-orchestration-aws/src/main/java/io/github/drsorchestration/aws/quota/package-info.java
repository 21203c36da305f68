/**
 * What Service Quotas calls the limits of DRS; start at {@link
 * io.github.drsorchestration.aws.quota.DrsQuota}.
 */
@NullMarked
package io.github.drsorchestration.aws.quota;

import org.jspecify.annotations.NullMarked;
