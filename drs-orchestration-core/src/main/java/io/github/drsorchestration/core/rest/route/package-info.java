/**
 * Which method and path stands for which operation: {@link
 * io.github.drsorchestration.core.rest.route.Routes}.
 */
@NullMarked
package io.github.drsorchestration.core.rest.route;

import org.jspecify.annotations.NullMarked;
