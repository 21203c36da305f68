package io.github.drsorchestration.server;

import picocli.CommandLine;

/** The program. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new ServeCommand())
            .setExecutionExceptionHandler(new Failures())
            .execute(arguments));
  }
}
