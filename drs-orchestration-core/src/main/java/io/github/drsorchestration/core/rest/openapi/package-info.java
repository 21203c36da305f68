/**
 * The OpenAPI document, generated from the routes and the catalogue: {@link
 * io.github.drsorchestration.core.rest.openapi.OpenApi}.
 */
@NullMarked
package io.github.drsorchestration.core.rest.openapi;

import org.jspecify.annotations.NullMarked;
