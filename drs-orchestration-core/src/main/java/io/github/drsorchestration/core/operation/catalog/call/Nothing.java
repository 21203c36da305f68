package io.github.drsorchestration.core.operation.catalog.call;

/** An input that says nothing. */
public record Nothing() {}
