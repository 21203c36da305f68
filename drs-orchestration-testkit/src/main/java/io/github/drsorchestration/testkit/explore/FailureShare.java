package io.github.drsorchestration.testkit.explore;

/**
 * How often a server's launch failed.
 *
 * @param name the server's name
 * @param failed in how many runs at least one of its launches failed
 * @param lost in how many runs it was not up in the end because of that
 */
public record FailureShare(String name, int failed, int lost) {}
