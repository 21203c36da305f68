/**
 * Reads what people and programs send: strictly, within bounds, and with answers that say what is
 * wrong where. Start at {@link InputReader}.
 */
@NullMarked
package io.github.drsorchestration.core.input;

import org.jspecify.annotations.NullMarked;
