/**
 * What the key of a server means to those who launch it. Start at {@link
 * io.github.drsorchestration.core.service.encryption.ServerKeys}.
 */
@NullMarked
package io.github.drsorchestration.core.service.encryption;

import org.jspecify.annotations.NullMarked;
