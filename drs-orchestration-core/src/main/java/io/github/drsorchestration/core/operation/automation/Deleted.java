package io.github.drsorchestration.core.operation.automation;

/**
 * What was deleted.
 *
 * @param id its id
 */
public record Deleted(String id) {}
