package io.github.drsorchestration.core.notification;

import java.util.regex.Pattern;

/**
 * A command line of {@code drs-orchestration} for a reader to copy. Names come from plans, so
 * whatever could mean something to a shell is quoted.
 */
final class ShellCommand {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:@-]*");

  private final String line;

  private ShellCommand(String line) {
    this.line = line;
  }

  static ShellCommand of(String command, String executionId) {
    return new ShellCommand("drs-orchestration " + command + " " + quoted(executionId));
  }

  ShellCommand with(String option, String value) {
    return new ShellCommand(line + " --" + option + "=" + quoted(value));
  }

  private static String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
  }

  @Override
  public String toString() {
    return line;
  }
}
