package io.github.drsorchestration.testkit.explore;

/**
 * How often a server's launch failed.
 *
 * @param name the server's name
 * @param failed the number of runs in which at least one of its launches failed
 * @param lost the number of those runs in which it was not up in the end
 */
public record FailureShare(String name, int failed, int lost) {}
