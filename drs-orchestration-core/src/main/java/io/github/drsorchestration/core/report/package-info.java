/**
 * Tells what happened in an execution; start at {@link
 * io.github.drsorchestration.core.report.ReportBuilder} and {@link
 * io.github.drsorchestration.core.report.HtmlReport}.
 */
@NullMarked
package io.github.drsorchestration.core.report;

import org.jspecify.annotations.NullMarked;
