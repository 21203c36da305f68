package io.github.drsorchestration.testkit.control;

import io.github.drsorchestration.testkit.fault.Fault;

/**
 * A fault that a world has.
 *
 * @param faultId what it is removed by
 * @param fault what goes wrong, and when
 */
public record KnownFault(String faultId, Fault fault) {}
