/**
 * Reads simulation files and says precisely what is wrong with them; start at {@link
 * io.github.drsorchestration.cli.reading.ScenarioReader}.
 */
@NullMarked
package io.github.drsorchestration.cli.reading;

import org.jspecify.annotations.NullMarked;
