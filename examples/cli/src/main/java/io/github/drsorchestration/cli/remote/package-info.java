/**
 * The commands that work with a server; start at {@link
 * io.github.drsorchestration.cli.remote.RemoteCommand}.
 */
@NullMarked
package io.github.drsorchestration.cli.remote;

import org.jspecify.annotations.NullMarked;
