/** Keys of disks. Start at {@link io.github.drsorchestration.aws.kms.KmsEncryptionKeys}. */
@NullMarked
package io.github.drsorchestration.aws.kms;

import org.jspecify.annotations.NullMarked;
