package io.github.drsorchestration.architecture.breach.util;

import io.github.drsorchestration.architecture.breach.BreachesEveryRule;

/** The other end of a cycle, in a package whose name says nothing. */
public record Other(BreachesEveryRule back) {}
