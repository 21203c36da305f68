/**
 * What an import did, or would do, item by item. Start at {@link
 * io.github.drsorchestration.core.service.configuration.report.ImportReport}.
 */
@NullMarked
package io.github.drsorchestration.core.service.configuration.report;

import org.jspecify.annotations.NullMarked;
