/** Earlier versions of plans and groups. Start at {@link Versions}. */
@NullMarked
package io.github.drsorchestration.core.service.version;

import org.jspecify.annotations.NullMarked;
