/**
 * What can be asked for to be done with source servers, and what is answered. Start at {@link
 * io.github.drsorchestration.core.service.lifecycle.action.ActionRequest}.
 */
@NullMarked
package io.github.drsorchestration.core.service.lifecycle.action;

import org.jspecify.annotations.NullMarked;
