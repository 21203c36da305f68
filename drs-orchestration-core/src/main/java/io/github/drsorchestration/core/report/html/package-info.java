/** The report as one page for people. Start at {@link HtmlReport}. */
@NullMarked
package io.github.drsorchestration.core.report.html;

import org.jspecify.annotations.NullMarked;
