package io.github.drsorchestration.benchmarks.shape;

import java.util.List;
import java.util.Set;

/**
 * A wave as far as time is concerned.
 *
 * @param name unique in its shape
 * @param dependsOn the waves that must have ended before, in plan order
 * @param servers what it launches
 */
public record ShapeWave(String name, Set<String> dependsOn, List<ShapeServer> servers) {}
