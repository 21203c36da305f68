/** Operations on configurations, templates and launch actions. */
@NullMarked
package io.github.drsorchestration.testkit.wire.operation.configuration;

import org.jspecify.annotations.NullMarked;
