/** PostgreSQL for tests, wherever it comes from; start at {@code Postgres}. */
@NullMarked
package io.github.drsorchestration.jdbc.postgres;

import org.jspecify.annotations.NullMarked;
