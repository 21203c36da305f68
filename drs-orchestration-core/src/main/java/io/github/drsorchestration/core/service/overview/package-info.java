/**
 * What lists show of plans and groups beside what they say, without a call for each row. Start at
 * {@link PlanOverviews}.
 */
@NullMarked
package io.github.drsorchestration.core.service.overview;

import org.jspecify.annotations.NullMarked;
