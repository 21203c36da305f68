/**
 * From what an entry point knows of a caller to a principal. Start at {@link
 * io.github.drsorchestration.core.operation.principal.Principals}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.principal;

import org.jspecify.annotations.NullMarked;
