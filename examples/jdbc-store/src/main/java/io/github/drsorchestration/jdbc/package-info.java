/**
 * All state of an orchestrator in a relational database, SQLite or PostgreSQL. Start at {@link
 * io.github.drsorchestration.jdbc.JdbcStores}.
 */
@NullMarked
@Value.Style(
    visibilityString = "PACKAGE",
    overshadowImplementation = true,
    jdkOnly = true,
    throwForInvalidImmutableState = InvalidValueException.class)
package io.github.drsorchestration.jdbc;

import io.github.drsorchestration.api.failure.InvalidValueException;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
