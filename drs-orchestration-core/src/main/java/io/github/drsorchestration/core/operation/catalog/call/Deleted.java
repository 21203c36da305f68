package io.github.drsorchestration.core.operation.catalog.call;

/**
 * What was deleted.
 *
 * @param id its id
 */
public record Deleted(String id) {}
