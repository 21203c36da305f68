/**
 * Where the service keeps what it knows. Start at {@link
 * io.github.drsorchestration.server.state.State}.
 */
@NullMarked
package io.github.drsorchestration.server.state;

import org.jspecify.annotations.NullMarked;
