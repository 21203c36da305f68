/**
 * What is printed about an execution at its end; start at {@link
 * io.github.drsorchestration.cli.summary.Summary}.
 */
@NullMarked
package io.github.drsorchestration.cli.summary;

import org.jspecify.annotations.NullMarked;
