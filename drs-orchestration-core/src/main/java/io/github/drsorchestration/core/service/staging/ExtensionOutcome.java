package io.github.drsorchestration.core.service.staging;

import io.github.drsorchestration.core.service.lifecycle.action.ActionStatus;
import java.util.Optional;

/**
 * What came of the extension of one server.
 *
 * @param serverId the server in its staging account
 * @param name what people call it
 * @param status what came of it
 * @param detail why, and what DRS said
 * @param extendedServerId what the account that launches it calls it, where that is known
 */
public record ExtensionOutcome(
    String serverId,
    Optional<String> name,
    ActionStatus status,
    Optional<String> detail,
    Optional<String> extendedServerId) {}
