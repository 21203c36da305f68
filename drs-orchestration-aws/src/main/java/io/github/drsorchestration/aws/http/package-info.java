/**
 * Calls to endpoints that are not AWS's, bounded in time and size; see {@link
 * io.github.drsorchestration.aws.http.BoundedHttp}.
 */
@NullMarked
package io.github.drsorchestration.aws.http;

import org.jspecify.annotations.NullMarked;
