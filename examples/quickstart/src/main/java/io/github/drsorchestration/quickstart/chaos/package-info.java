/** What became of many random scenarios, for programs. */
@NullMarked
package io.github.drsorchestration.quickstart.chaos;

import org.jspecify.annotations.NullMarked;
