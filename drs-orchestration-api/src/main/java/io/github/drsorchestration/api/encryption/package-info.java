/**
 * How copies of disks are encrypted, and by which keys; start at {@link
 * io.github.drsorchestration.api.encryption.DiskEncryption}.
 */
@NullMarked
package io.github.drsorchestration.api.encryption;

import org.jspecify.annotations.NullMarked;
