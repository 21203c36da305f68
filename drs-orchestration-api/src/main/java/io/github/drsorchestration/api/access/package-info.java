/** Who acts. Start at {@link Actor}. */
@NullMarked
package io.github.drsorchestration.api.access;

import org.jspecify.annotations.NullMarked;
