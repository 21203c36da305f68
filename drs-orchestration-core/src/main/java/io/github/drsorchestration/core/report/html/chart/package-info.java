/** The course of an execution as a picture. Start at {@link Gantt}. */
@NullMarked
package io.github.drsorchestration.core.report.html.chart;

import org.jspecify.annotations.NullMarked;
