/**
 * Standard output and the files that commands write; start at {@link
 * io.github.drsorchestration.cli.output.Output}.
 */
@NullMarked
package io.github.drsorchestration.cli.output;

import org.jspecify.annotations.NullMarked;
