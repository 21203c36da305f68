/**
 * A request that fits the service model, and what its answer is made of; start at {@link
 * io.github.drsorchestration.testkit.wire.operation.request.Request}.
 */
@NullMarked
package io.github.drsorchestration.testkit.wire.operation.request;

import org.jspecify.annotations.NullMarked;
