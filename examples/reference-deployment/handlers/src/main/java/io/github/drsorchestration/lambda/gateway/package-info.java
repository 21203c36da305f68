/**
 * Requests by API Gateway and by name, answered by the operations of one function; start at {@link
 * io.github.drsorchestration.lambda.gateway.Gateway}.
 */
@NullMarked
package io.github.drsorchestration.lambda.gateway;

import org.jspecify.annotations.NullMarked;
