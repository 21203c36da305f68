/**
 * The life of a DRS job, whatever its type: from the intent to its end, within the quotas. Start at
 * {@link JobLife}.
 */
@NullMarked
package io.github.drsorchestration.core.engine.job;

import org.jspecify.annotations.NullMarked;
