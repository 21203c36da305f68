/**
 * Whether the keys of disks let their servers be launched. Start at {@link
 * io.github.drsorchestration.core.planning.encryption.KeyCheck}.
 */
@NullMarked
package io.github.drsorchestration.core.planning.encryption;

import org.jspecify.annotations.NullMarked;
