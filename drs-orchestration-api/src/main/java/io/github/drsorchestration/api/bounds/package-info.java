/**
 * What values may be. An annotation says it once; constructors and inputs are checked by it, and
 * the schemas of the REST API tell of it. Start at {@link
 * io.github.drsorchestration.api.bounds.Bounds}.
 */
@NullMarked
package io.github.drsorchestration.api.bounds;

import org.jspecify.annotations.NullMarked;
