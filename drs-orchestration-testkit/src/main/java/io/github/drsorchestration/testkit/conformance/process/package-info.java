/**
 * What processes that crash, race or hear no answer must leave behind, whichever record store they
 * share. Extend {@link
 * io.github.drsorchestration.testkit.conformance.process.AutomationConformance} and {@link
 * io.github.drsorchestration.testkit.conformance.process.DeliveryConformance}.
 */
@NullMarked
package io.github.drsorchestration.testkit.conformance.process;

import org.jspecify.annotations.NullMarked;
