/**
 * The shapes of requests and responses in the service model; start at {@link
 * io.github.drsorchestration.testkit.wire.shape.ServiceFacts}.
 */
@NullMarked
package io.github.drsorchestration.testkit.wire.shape;

import org.jspecify.annotations.NullMarked;
