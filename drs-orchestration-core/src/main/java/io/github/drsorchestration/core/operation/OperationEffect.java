package io.github.drsorchestration.core.operation;

/** What an operation does to the world. */
public enum OperationEffect {
  READS,
  WRITES,
  /** It starts something, or asks for something, that goes on after the answer. */
  STARTS
}
