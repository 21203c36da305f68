/** What is done again and again. Start at {@link Schedules}; {@link ScheduleRunner} does it. */
@NullMarked
package io.github.drsorchestration.core.service.schedule;

import org.jspecify.annotations.NullMarked;
