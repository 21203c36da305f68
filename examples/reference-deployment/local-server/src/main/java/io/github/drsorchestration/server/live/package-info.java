/**
 * What happens, while it happens: server-sent events. Start at {@link
 * io.github.drsorchestration.server.live.Feed}.
 */
@NullMarked
package io.github.drsorchestration.server.live;

import org.jspecify.annotations.NullMarked;
