/** Who is told what, and what could not be delivered. Start at {@link Recipients}. */
@NullMarked
package io.github.drsorchestration.core.service.notification;

import org.jspecify.annotations.NullMarked;
