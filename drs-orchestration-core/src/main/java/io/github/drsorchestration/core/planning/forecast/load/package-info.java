/** What a plan has to wait for: launches, jobs, hooks, approvals. Start at {@link Workload}. */
@NullMarked
package io.github.drsorchestration.core.planning.forecast.load;

import org.jspecify.annotations.NullMarked;
