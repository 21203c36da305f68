/**
 * The HTTP side: limits, headers, errors, and the way from requests to answers. Start at {@link
 * io.github.drsorchestration.server.http.HttpServer}.
 */
@NullMarked
package io.github.drsorchestration.server.http;

import org.jspecify.annotations.NullMarked;
