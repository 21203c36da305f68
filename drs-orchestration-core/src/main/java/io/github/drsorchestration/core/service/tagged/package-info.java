/** Plans chosen by what they are for instead of by their ids. Start at {@link TaggedPlans}. */
@NullMarked
package io.github.drsorchestration.core.service.tagged;

import org.jspecify.annotations.NullMarked;
