/**
 * The five functions of the reference deployment; start at {@link
 * io.github.drsorchestration.lambda.QueryHandler}.
 */
@NullMarked
package io.github.drsorchestration.lambda;

import org.jspecify.annotations.NullMarked;
