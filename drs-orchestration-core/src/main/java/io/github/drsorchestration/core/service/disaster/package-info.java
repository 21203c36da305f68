/** Many plans that are started as one. Start at {@link Disasters}. */
@NullMarked
package io.github.drsorchestration.core.service.disaster;

import org.jspecify.annotations.NullMarked;
