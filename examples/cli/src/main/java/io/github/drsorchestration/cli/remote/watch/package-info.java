/**
 * Follows executions on a server; start at {@link
 * io.github.drsorchestration.cli.remote.watch.RemoteWatch}.
 */
@NullMarked
package io.github.drsorchestration.cli.remote.watch;

import org.jspecify.annotations.NullMarked;
