package io.github.drsorchestration.cli.remote.setting;

/** Asks the person in front of the terminal. */
public interface Prompt {

  String ask(String question);

  /** Asks for something that must not be shown while it is typed. */
  String askSecretly(String question);
}
