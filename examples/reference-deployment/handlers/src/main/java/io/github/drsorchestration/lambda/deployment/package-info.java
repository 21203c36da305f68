/**
 * What a function is made of, from its environment; start at {@link
 * io.github.drsorchestration.lambda.deployment.Deployment}.
 */
@NullMarked
package io.github.drsorchestration.lambda.deployment;

import org.jspecify.annotations.NullMarked;
