/**
 * What operations of several nouns share: what a caller may see, and which part of a list is
 * wanted. Start at {@link io.github.drsorchestration.core.operation.catalog.call.Caller}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.catalog.call;

import org.jspecify.annotations.NullMarked;
