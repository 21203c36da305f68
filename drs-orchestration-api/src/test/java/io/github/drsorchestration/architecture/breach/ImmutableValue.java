package io.github.drsorchestration.architecture.breach;

/** Stands in for what Immutables generates. */
public final class ImmutableValue {}
