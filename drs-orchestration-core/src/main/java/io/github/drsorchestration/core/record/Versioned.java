package io.github.drsorchestration.core.record;

/**
 * A value as it is stored.
 *
 * @param id by which it is found
 * @param version how often it was written; a change must name the version that it is based on
 * @param value the value
 * @param <T> its type
 */
public record Versioned<T>(String id, long version, T value) {}
