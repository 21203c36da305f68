/** Operations on jobs and their logs. */
@NullMarked
package io.github.drsorchestration.testkit.wire.operation.job;

import org.jspecify.annotations.NullMarked;
