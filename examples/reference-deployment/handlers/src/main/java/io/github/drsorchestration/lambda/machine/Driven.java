package io.github.drsorchestration.lambda.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * What a run of the state machine drives: an execution, or a disaster, whose parts have runs of
 * their own and which it watches over.
 *
 * @param id its id
 * @param isDisaster whether it is a disaster
 */
public record Driven(String id, boolean isDisaster) {

  private static final String DISASTER = "disaster:";

  public static Driven execution(String executionId) {
    return new Driven(executionId, false);
  }

  public static Driven disaster(String disasterId) {
    return new Driven(disasterId, true);
  }

  static Driven ofKey(String key) {
    return key.startsWith(DISASTER) ? disaster(key.substring(DISASTER.length())) : execution(key);
  }

  /** By which its drive is found. */
  String key() {
    return isDisaster ? DISASTER + id : id;
  }

  /** The input of a run: an id, and no state. */
  String input() {
    return JsonNodeFactory.instance
        .objectNode()
        .put(isDisaster ? "disasterId" : "executionId", id)
        .toString();
  }

  @Override
  public String toString() {
    return (isDisaster ? "disaster " : "execution ") + id;
  }
}
