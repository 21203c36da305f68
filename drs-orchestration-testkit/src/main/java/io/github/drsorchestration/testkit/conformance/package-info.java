/**
 * What every implementation of a port must do, as JUnit 5 suites. Extend the suite of a port, such
 * as {@link io.github.drsorchestration.testkit.conformance.ExecutionStoreConformance}, and
 * implement its factory method. No suite skips a test.
 */
@NullMarked
package io.github.drsorchestration.testkit.conformance;

import org.jspecify.annotations.NullMarked;
