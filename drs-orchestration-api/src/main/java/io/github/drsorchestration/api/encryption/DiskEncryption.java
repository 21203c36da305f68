package io.github.drsorchestration.api.encryption;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * How DRS encrypts the copies of a server's disks, from which its launches are made.
 *
 * @param choice which key it is
 * @param keyArn the key that the replication settings name; present for {@link
 *     EncryptionChoice#CUSTOM} only
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DiskEncryption(EncryptionChoice choice, Optional<String> keyArn) {

  /** Nobody can say. */
  public static final DiskEncryption UNKNOWN =
      new DiskEncryption(EncryptionChoice.UNKNOWN, Optional.empty());

  /** Not at all. */
  public static final DiskEncryption NOTHING =
      new DiskEncryption(EncryptionChoice.NONE, Optional.empty());

  public DiskEncryption {
    Check.present("choice", choice);
    Check.present("keyArn", keyArn);
    Check.that(
        keyArn.isPresent() == (choice == EncryptionChoice.CUSTOM),
        "keyArn",
        "must be present for a custom key, and for no other");
  }

  /** By a key that the replication settings name. */
  public static DiskEncryption by(String keyArn) {
    return new DiskEncryption(EncryptionChoice.CUSTOM, Optional.of(keyArn));
  }

  /** By the key that EBS uses by default. */
  public static DiskEncryption byDefault() {
    return new DiskEncryption(EncryptionChoice.DEFAULT, Optional.empty());
  }
}
