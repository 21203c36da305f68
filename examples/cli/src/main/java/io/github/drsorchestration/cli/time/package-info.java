/** Real time, which only decides how often the screen is drawn and how long a run took. */
@NullMarked
package io.github.drsorchestration.cli.time;

import org.jspecify.annotations.NullMarked;
