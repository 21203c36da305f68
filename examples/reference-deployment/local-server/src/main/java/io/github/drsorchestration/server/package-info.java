/**
 * The whole service on a laptop. Start at {@link io.github.drsorchestration.server.LocalServer};
 * the program is {@link io.github.drsorchestration.server.Main}.
 */
@NullMarked
package io.github.drsorchestration.server;

import org.jspecify.annotations.NullMarked;
