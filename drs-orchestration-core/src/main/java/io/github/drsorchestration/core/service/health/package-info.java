/**
 * Whether everything answers that the service needs. Start at {@link
 * io.github.drsorchestration.core.service.health.SystemHealth}.
 */
@NullMarked
package io.github.drsorchestration.core.service.health;

import org.jspecify.annotations.NullMarked;
