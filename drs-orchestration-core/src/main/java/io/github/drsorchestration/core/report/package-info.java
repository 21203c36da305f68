/** Tells what happened in an execution. Start at {@link ReportBuilder}. */
@NullMarked
package io.github.drsorchestration.core.report;

import org.jspecify.annotations.NullMarked;
