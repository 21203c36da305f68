package io.github.drsorchestration.core.engine.decision;

/**
 * The room in the quotas of one place that an execution could use and does not have.
 *
 * @param priority how important the execution is; 0 is the most important
 * @param jobs how many jobs it takes at least
 * @param servers how many servers could be launched
 * @param expected whether the execution is still being prepared and does not wait yet
 */
public record Demand(int priority, int jobs, int servers, boolean expected) {

  public boolean isMoreImportantThan(int other) {
    return priority < other;
  }
}
