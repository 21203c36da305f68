/**
 * HTTP requests and responses, independent of the server; start at {@link
 * io.github.drsorchestration.testkit.wire.http.WireRequest}.
 */
@NullMarked
package io.github.drsorchestration.testkit.wire.http;

import org.jspecify.annotations.NullMarked;
