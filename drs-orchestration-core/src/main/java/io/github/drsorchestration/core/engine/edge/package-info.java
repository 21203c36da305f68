/**
 * Everything that touches the world: it finds out what was asked, performs what was decided, and
 * publishes what happened. Start at {@link Observer} and {@link Performer}.
 */
@NullMarked
package io.github.drsorchestration.core.engine.edge;

import org.jspecify.annotations.NullMarked;
