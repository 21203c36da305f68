/**
 * What one holder has at a time {@link io.github.drsorchestration.jdbc. names, servers of groups,
 * claims. Start at:claim.Holdings}.
 */
@NullMarked
package io.github.drsorchestration.jdbc.claim;

import org.jspecify.annotations.NullMarked;
