/**
 * Requests and responses as an HTTP server sees them, whichever server that is. Start at {@link
 * io.github.drsorchestration.core.rest.message.RestRequest}.
 */
@NullMarked
package io.github.drsorchestration.core.rest.message;

import org.jspecify.annotations.NullMarked;
