/**
 * Reads simulation files; start at {@link io.github.drsorchestration.cli.reading.ScenarioReader}.
 */
@NullMarked
package io.github.drsorchestration.cli.reading;

import org.jspecify.annotations.NullMarked;
