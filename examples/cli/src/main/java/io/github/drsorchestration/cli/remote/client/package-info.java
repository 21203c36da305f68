/**
 * Talks to a server that serves the operations as REST; start at {@link
 * io.github.drsorchestration.cli.remote.client.ServerClient}.
 */
@NullMarked
package io.github.drsorchestration.cli.remote.client;

import org.jspecify.annotations.NullMarked;
