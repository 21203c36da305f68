package io.github.drsorchestration.core.service.forecast;

/**
 * What the expected copies of a failback rest on, by how many servers.
 *
 * @param measured on copies of their own
 * @param bySize on the size of their disks, and a rate
 * @param assumed on nothing but what is usual
 */
public record CopyBasis(int measured, int bySize, int assumed) {}
