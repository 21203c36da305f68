package io.github.drsorchestration.testkit.wire.error;

/**
 * A field of a request or response that breaks a rule.
 *
 * @param name the field, with its path: {@code sourceServers[0].sourceServerID}
 * @param message the rule
 */
public record FieldProblem(String name, String message) {}
