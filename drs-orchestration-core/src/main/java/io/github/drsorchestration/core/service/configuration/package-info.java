/**
 * Everything that is stored as one document, and such a document back into the store. Start at
 * {@link io.github.drsorchestration.core.service.configuration.Configurations}.
 */
@NullMarked
package io.github.drsorchestration.core.service.configuration;

import org.jspecify.annotations.NullMarked;
