/**
 * Remembers what a slow world has answered, and says how old that is. Start at {@link CachedRead}.
 */
@NullMarked
package io.github.drsorchestration.core.service.cache;

import org.jspecify.annotations.NullMarked;
