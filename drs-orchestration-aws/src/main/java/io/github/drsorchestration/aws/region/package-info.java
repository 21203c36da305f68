/**
 * Where DRS is offered; start at {@link io.github.drsorchestration.aws.region.DrsRegions}. A new
 * Region is a new line in {@code drs-regions.json}, never a change of code.
 */
@NullMarked
package io.github.drsorchestration.aws.region;

import org.jspecify.annotations.NullMarked;
