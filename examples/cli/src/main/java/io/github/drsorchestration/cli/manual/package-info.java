/** The manual page; start at {@link io.github.drsorchestration.cli.manual.ManPage}. */
@NullMarked
package io.github.drsorchestration.cli.manual;

import org.jspecify.annotations.NullMarked;
