/**
 * A small program that embeds the library; start at {@link
 * io.github.drsorchestration.quickstart.Quickstart}.
 */
@NullMarked
package io.github.drsorchestration.quickstart;

import org.jspecify.annotations.NullMarked;
