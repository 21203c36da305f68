/** Small documents that the orchestrator keeps for itself. Start at {@link Records}. */
@NullMarked
package io.github.drsorchestration.core.record;

import org.jspecify.annotations.NullMarked;
