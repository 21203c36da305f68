package io.github.drsorchestration.api.encryption;

/**
 * Whether a key can be used.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html">Key states of
 *     KMS keys</a>
 */
public enum KeyState {
  ENABLED,
  DISABLED,
  /** It will be deleted, unless that is cancelled. */
  PENDING_DELETION,
  /** Its key material is still to be imported, or has expired. */
  PENDING_IMPORT,
  /** The key store that it is kept in is not connected. */
  UNAVAILABLE,
  /** There is no such key, or no longer. */
  MISSING,
  /** Its policy does not let the account in that asked. */
  NOT_SHARED,
  /** KMS says something that is not known here. */
  UNKNOWN;

  /** Whether nothing can be encrypted or decrypted with it, whoever asks. */
  public boolean isUnusable() {
    return switch (this) {
      case DISABLED, PENDING_DELETION, PENDING_IMPORT, UNAVAILABLE, MISSING -> true;
      case ENABLED, NOT_SHARED, UNKNOWN -> false;
    };
  }
}
