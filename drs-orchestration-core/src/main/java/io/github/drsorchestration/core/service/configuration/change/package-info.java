/**
 * What has to be written so that the store has what a document has: decided as a whole, then
 * written. Start at {@link io.github.drsorchestration.core.service.configuration.change.ChangeSet}.
 */
@NullMarked
package io.github.drsorchestration.core.service.configuration.change;

import org.jspecify.annotations.NullMarked;
