/** What differs between two versions of a plan, in sentences. Start at {@link PlanDiff}. */
@NullMarked
package io.github.drsorchestration.core.planning.diff;

import org.jspecify.annotations.NullMarked;
