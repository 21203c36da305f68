/**
 * The operations over HTTP. Start at {@link
 * io.github.drsorchestration.springboot.rest.OperationsController}.
 */
@NullMarked
package io.github.drsorchestration.springboot.rest;

import org.jspecify.annotations.NullMarked;
