/**
 * The operations as a REST API: a table of routes, and functions from request to response, without
 * a server. Start at {@link io.github.drsorchestration.core.rest.RestApi}.
 */
@NullMarked
package io.github.drsorchestration.core.rest;

import org.jspecify.annotations.NullMarked;
