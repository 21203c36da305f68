/**
 * What is set by properties. Start at {@link
 * io.github.drsorchestration.springboot.settings.RecoverySettings}.
 */
@NullMarked
package io.github.drsorchestration.springboot.settings;

import org.jspecify.annotations.NullMarked;
