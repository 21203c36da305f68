/**
 * Who is signed in to which server, kept in a file of the user's own; start at {@link
 * io.github.drsorchestration.cli.remote.session.Session}.
 */
@NullMarked
package io.github.drsorchestration.cli.remote.session;

import org.jspecify.annotations.NullMarked;
