package io.github.drsorchestration.core.service.notification;

import java.util.Optional;

/**
 * What came of a test message.
 *
 * @param recipientId for whom it was
 * @param sent whether the channel has taken it
 * @param problem why not, or why it may not arrive all the same
 */
public record TestResult(String recipientId, boolean sent, Optional<String> problem) {}
