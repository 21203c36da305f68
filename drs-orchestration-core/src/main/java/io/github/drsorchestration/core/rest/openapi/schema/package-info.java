/**
 * JSON schemas of Java types, as Jackson writes and reads them. Start at {@link
 * io.github.drsorchestration.core.rest.openapi.schema.Schemas}.
 */
@NullMarked
package io.github.drsorchestration.core.rest.openapi.schema;

import org.jspecify.annotations.NullMarked;
