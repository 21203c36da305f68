/** What several steps and executions share of what was found out. Start at {@link JobCache}. */
@NullMarked
package io.github.drsorchestration.core.engine.edge.cache;

import org.jspecify.annotations.NullMarked;
