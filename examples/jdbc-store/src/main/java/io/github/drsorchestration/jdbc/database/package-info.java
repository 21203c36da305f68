/**
 * Transactions that are repeated where that is safe, and whose outcome is found out. Start at
 * {@link io.github.drsorchestration.jdbc.database.Database}.
 */
@NullMarked
package io.github.drsorchestration.jdbc.database;

import org.jspecify.annotations.NullMarked;
