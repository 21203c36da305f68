/**
 * Errors of the API; start at {@link io.github.drsorchestration.testkit.wire.error.ApiException}.
 */
@NullMarked
package io.github.drsorchestration.testkit.wire.error;

import org.jspecify.annotations.NullMarked;
