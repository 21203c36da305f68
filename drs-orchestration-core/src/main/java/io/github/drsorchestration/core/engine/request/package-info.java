/** What people ask of an execution, and how it is obeyed. Start at {@link Requests}. */
@NullMarked
package io.github.drsorchestration.core.engine.request;

import org.jspecify.annotations.NullMarked;
