/**
 * Failover tests with JUnit 5: {@link
 * io.github.drsorchestration.testkit.junit.SimulationExtension}.
 */
@NullMarked
package io.github.drsorchestration.testkit.junit;

import org.jspecify.annotations.NullMarked;
