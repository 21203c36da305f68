/**
 * Requests that no client should send: start at {@link
 * io.github.drsorchestration.testkit.wire.junk.JunkRequests}.
 */
@NullMarked
package io.github.drsorchestration.testkit.wire.junk;

import org.jspecify.annotations.NullMarked;
