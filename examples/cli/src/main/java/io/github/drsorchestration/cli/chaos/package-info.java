/** What became of many random scenarios, for programs. */
@NullMarked
package io.github.drsorchestration.cli.chaos;

import org.jspecify.annotations.NullMarked;
