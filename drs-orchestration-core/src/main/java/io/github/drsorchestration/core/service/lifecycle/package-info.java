/**
 * What begins, ends and forgets the replication of source servers, with the guards that DRS lacks.
 * Start at {@link ServerActions}.
 */
@NullMarked
package io.github.drsorchestration.core.service.lifecycle;

import org.jspecify.annotations.NullMarked;
