/**
 * The API as CloudFormation resources, made from the routes to the operations; {@link
 * io.github.drsorchestration.infrastructure.api.ApiModel} is what is known of it.
 */
@NullMarked
package io.github.drsorchestration.infrastructure.api;

import org.jspecify.annotations.NullMarked;
