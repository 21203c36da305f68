package io.github.drsorchestration.cli.progress;

/** Where an execution is read, for messages about it. */
public enum EventSource {
  /** The store, while this process drives the execution. */
  STORE("the store", "still driving, and trying again"),
  /** A server, which drives the execution whether this process looks or not. */
  SERVER("the server", "trying again");

  private final String title;
  private final String meanwhile;

  EventSource(String title, String meanwhile) {
    this.title = title;
    this.meanwhile = meanwhile;
  }

  String title() {
    return title;
  }

  /** What is done while it does not answer. */
  String meanwhile() {
    return meanwhile;
  }
}
