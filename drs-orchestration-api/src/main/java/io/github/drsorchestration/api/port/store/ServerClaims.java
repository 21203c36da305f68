package io.github.drsorchestration.api.port.store;

import java.util.Map;
import java.util.Set;

/** Sees to it that a source server is in one execution at a time. */
public interface ServerClaims {

  /**
   * Claims servers for an execution: all of them, or none where another execution holds one. What
   * the execution holds already it keeps, so the call may be repeated.
   *
   * @return the holders of those that are held by others, by server id; empty if all were claimed
   */
  Map<String, String> claim(String executionId, Set<String> serverIds);

  /** Gives up these servers, as far as this execution holds them. */
  void release(String executionId, Set<String> serverIds);

  /** Which executions hold these servers, by server id. */
  Map<String, String> holders(Set<String> serverIds);
}
