/**
 * Files that other tools write: recognized by their shape, and translated where they hold groups
 * and plans. Start at {@link
 * io.github.drsorchestration.core.service.configuration.foreign.Translation}.
 */
@NullMarked
package io.github.drsorchestration.core.service.configuration.foreign;

import org.jspecify.annotations.NullMarked;
