/** Where state is kept. Start at {@link ExecutionStore}. */
@NullMarked
package io.github.drsorchestration.api.port.store;

import org.jspecify.annotations.NullMarked;
