package io.github.drsorchestration.core.service.plan;

import io.github.drsorchestration.api.server.RecoveryInstance;
import java.util.Optional;

/**
 * A live recovery instance of one of a plan's servers, which the next launch of the server deletes.
 *
 * @param instance the instance, with its server, and the job that launched it if DRS says so
 * @param executionId the execution that launched it; absent where nothing says so
 */
public record ExistingInstance(RecoveryInstance instance, Optional<String> executionId) {}
