/**
 * The operations on what starts by itself: schedules, the drills that they make, triggers, and the
 * maintenance windows that hold them back. Start at {@link
 * io.github.drsorchestration.core.operation.catalog.schedule.ScheduleOperations}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.catalog.schedule;

import org.jspecify.annotations.NullMarked;
