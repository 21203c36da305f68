package io.github.drsorchestration.api.port.recovery;

import io.github.drsorchestration.api.encryption.DiskEncryption;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.encryption.KeyState;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.server.AccountRegion;

/**
 * Which keys encrypt the copies of disks, and whether an account may use them. Every method may
 * throw a {@link ServiceException}.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html">KMS API:
 *     DescribeKey</a>
 */
public interface EncryptionKeys {

  /** Knows nothing: {@link DiskEncryption#UNKNOWN} for each server, and no key. */
  EncryptionKeys NONE =
      new EncryptionKeys() {
        @Override
        public DiskEncryption ofServer(AccountRegion where, String serverId) {
          return DiskEncryption.UNKNOWN;
        }

        @Override
        public EncryptionKey defaultKey(AccountRegion where) {
          throw new NotConfiguredException("encryptionKeys");
        }

        @Override
        public EncryptionKey key(AccountRegion where, String keyArn) {
          throw new NotConfiguredException("encryptionKeys");
        }
      };

  /**
   * How the copies of a server's disks are encrypted.
   *
   * @param where the account and Region that replicates it: for an extended server, its staging
   *     account
   * @throws NotFoundException if there is no such server
   */
  DiskEncryption ofServer(AccountRegion where, String serverId);

  /** The key that EBS uses by default in a place. */
  EncryptionKey defaultKey(AccountRegion where);

  /**
   * A key as the account of a place sees it: {@link KeyState#MISSING} if there is none, {@link
   * KeyState#NOT_SHARED} if the policy of the key does not let the account in.
   *
   * @throws AccessDeniedException if it is the account's own role that must not look
   */
  EncryptionKey key(AccountRegion where, String keyArn);
}
