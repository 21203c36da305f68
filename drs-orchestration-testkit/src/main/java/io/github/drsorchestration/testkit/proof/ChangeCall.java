package io.github.drsorchestration.testkit.proof;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.ServiceCall;

/**
 * A call that is about to end something, or to begin a replication.
 *
 * @param call the call
 * @param where the place that it goes to
 * @param id the server or instance that it concerns
 */
public record ChangeCall(ServiceCall call, AccountRegion where, String id) {}
