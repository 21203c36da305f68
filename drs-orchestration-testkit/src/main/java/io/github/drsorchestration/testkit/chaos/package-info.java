/**
 * Random plans in random worlds in which everything goes wrong, and the proof that nothing worse
 * follows; start at {@link io.github.drsorchestration.testkit.chaos.Exploration}.
 */
@NullMarked
@Value.Style(visibilityString = "PACKAGE", overshadowImplementation = true, jdkOnly = true)
package io.github.drsorchestration.testkit.chaos;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
