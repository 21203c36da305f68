package io.github.drsorchestration.core.service.encryption;

import io.github.drsorchestration.api.encryption.EncryptionChoice;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import java.util.Optional;

/**
 * How the disks of a server are encrypted, and what that means to the account that launches it.
 *
 * @param choice which key it is
 * @param key the key, as far as it is known
 * @param problem why no launch can succeed with it, and what to do
 * @param statements what to add to the policy of the key, where it does not let the account in
 */
public record ServerEncryption(
    EncryptionChoice choice,
    Optional<EncryptionKey> key,
    Optional<String> problem,
    Optional<String> statements) {}
