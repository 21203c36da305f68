/**
 * Calls the engine again and again until nothing is left to do; see {@link
 * io.github.drsorchestration.core.driver.LocalDriver}.
 */
@NullMarked
package io.github.drsorchestration.core.driver;

import org.jspecify.annotations.NullMarked;
