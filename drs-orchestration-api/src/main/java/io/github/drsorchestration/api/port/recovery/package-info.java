/** What is needed of DRS. Start at {@link RecoveryService}. */
@NullMarked
package io.github.drsorchestration.api.port.recovery;

import org.jspecify.annotations.NullMarked;
