package io.github.drsorchestration.api.encryption;

/**
 * Which key encrypts the copies of a server's disks.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/drs/latest/APIReference/API_GetReplicationConfiguration.html">DRS
 *     API: GetReplicationConfiguration, {@code ebsEncryption}</a>
 */
public enum EncryptionChoice {
  /** None. */
  NONE,
  /** The one that EBS uses by default in the account and Region that replicates the server. */
  DEFAULT,
  /** One that the replication settings name. */
  CUSTOM,
  /** It is not known. */
  UNKNOWN
}
