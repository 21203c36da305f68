/**
 * Reads simulation files and says precisely what is wrong with them; start at {@link
 * io.github.drsorchestration.quickstart.reading.ScenarioReader}.
 */
@NullMarked
package io.github.drsorchestration.quickstart.reading;

import org.jspecify.annotations.NullMarked;
