/**
 * Random numbers that come from a seed; start at {@link
 * io.github.drsorchestration.testkit.random.KeyedRandom}, whose draws do not depend on each other.
 */
@NullMarked
package io.github.drsorchestration.testkit.random;

import org.jspecify.annotations.NullMarked;
