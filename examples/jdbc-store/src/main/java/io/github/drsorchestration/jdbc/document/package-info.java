/**
 * Groups, plans, accounts and records, one row each. Start at {@link
 * io.github.drsorchestration.jdbc.document.JdbcDocumentStore}.
 */
@NullMarked
package io.github.drsorchestration.jdbc.document;

import org.jspecify.annotations.NullMarked;
