/**
 * What DRS replicates, launches and limits; start at {@link
 * io.github.drsorchestration.api.server.SourceServer}.
 */
@NullMarked
@Value.Style(visibilityString = "PACKAGE", overshadowImplementation = true, jdkOnly = true)
package io.github.drsorchestration.api.server;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
