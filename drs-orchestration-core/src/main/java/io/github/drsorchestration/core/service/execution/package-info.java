/** The use cases of executions. Start at {@link Executions}. */
@NullMarked
package io.github.drsorchestration.core.service.execution;

import org.jspecify.annotations.NullMarked;
