/** The other services that clients of DRS need, on the same endpoint: STS and Service Quotas. */
@NullMarked
package io.github.drsorchestration.testkit.wire.otherservices;

import org.jspecify.annotations.NullMarked;
