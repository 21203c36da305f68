/**
 * The operations that synchronize tags. Start at {@link
 * io.github.drsorchestration.core.operation.catalog.tagsync.TagSyncOperations}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.catalog.tagsync;

import org.jspecify.annotations.NullMarked;
