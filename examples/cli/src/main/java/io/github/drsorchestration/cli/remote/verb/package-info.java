/**
 * What servers can be told that have more than the operations of the library; start at {@link
 * io.github.drsorchestration.cli.remote.verb.VerbGroup}.
 */
@NullMarked
package io.github.drsorchestration.cli.remote.verb;

import org.jspecify.annotations.NullMarked;
