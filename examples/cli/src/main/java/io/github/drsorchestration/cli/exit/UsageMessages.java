package io.github.drsorchestration.cli.exit;

import io.github.drsorchestration.core.input.DidYouMean;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Rephrases picocli's messages in terms of what the user typed. */
final class UsageMessages {

  private static final Pattern INVALID_VALUE =
      Pattern.compile("(?s)Invalid value for option '([^']+)'(?: \\([^)]*\\))?: (.*)");
  private static final Pattern NOT_A_NUMBER =
      Pattern.compile("(?s)'(.*)' is not an? (int|long|double)");
  private static final Pattern NOT_A_CHOICE =
      Pattern.compile("(?s)expected one of \\[(.*)] \\(case-insensitive\\) but was '(.*)'");
  private static final Pattern NOT_A_PAIR =
      Pattern.compile(
          "(?s)Value for option option '([^']+)' \\(([^)]*)\\) should be in KEY=VALUE(?:\\[.*])?"
              + " format but was (.*)");

  private UsageMessages() {}

  static String of(ParameterException wrong) {
    String message = Objects.requireNonNullElse(wrong.getMessage(), "the command line is invalid");
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, message);
    }
    Matcher pair = NOT_A_PAIR.matcher(message);
    if (pair.matches()) {
      return "%s must be %s, is '%s'".formatted(pair.group(1), pair.group(2), pair.group(3));
    }
    Matcher value = INVALID_VALUE.matcher(message);
    return value.matches()
        ? value.group(1) + " " + problem(value.group(2))
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static String unmatched(UnmatchedArgumentException wrong, String otherwise) {
    String first = wrong.getUnmatched().isEmpty() ? "" : wrong.getUnmatched().get(0);
    CommandLine command = wrong.getCommandLine();
    if (first.isEmpty()) {
      return otherwise;
    }
    if (wrong.isUnknownOption()) {
      Set<String> options = command.getCommandSpec().optionsMap().keySet();
      return "unknown option '" + first + "'" + DidYouMean.ifSimilar(first, options);
    }
    Set<String> commands = command.getSubcommands().keySet();
    return commands.isEmpty()
        ? "unexpected argument '" + first + "'"
        : "unknown command '" + first + "'" + DidYouMean.ifSimilar(first, commands);
  }

  private static String problem(String text) {
    Matcher number = NOT_A_NUMBER.matcher(text);
    if (number.matches()) {
      String kind = number.group(2).equals("double") ? "a number" : "a whole number";
      return "must be %s, is '%s'".formatted(kind, number.group(1));
    }
    Matcher choice = NOT_A_CHOICE.matcher(text);
    return choice.matches()
        ? "must be one of %s, is '%s'".formatted(choice.group(1), choice.group(2))
        : text;
  }
}
