/**
 * What the tags of machines say about their recovery: which of them nothing protects, and how they
 * could be recovered. Start at {@link
 * io.github.drsorchestration.core.service.coverage.ProtectionGaps}.
 */
@NullMarked
package io.github.drsorchestration.core.service.coverage;

import org.jspecify.annotations.NullMarked;
