package io.github.drsorchestration.aws.notify.sns;

import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.util.Locale;
import java.util.TreeMap;

/** An event as a person reads it. */
final class Mail {

  private Mail() {}

  /** One line of printable ASCII that begins with the kind. */
  static String subject(ExecutionSummary execution, ExecutionEvent event) {
    return Subject.of(
        "[" + execution.kind() + "] " + execution.planName() + ": " + headline(event));
  }

  static String text(ExecutionSummary execution, ExecutionEvent event) {
    StringBuilder text = new StringBuilder();
    line(text, execution.planName() + ": " + headline(event) + ".");
    line(text, "");
    event.reason().ifPresent(reason -> line(text, "Why: " + reason));
    line(text, "Who: " + event.actor());
    line(text, "When: " + event.at());
    event.wave().ifPresent(wave -> line(text, "Wave: " + wave));
    event.serverId().ifPresent(server -> line(text, "Server: " + server));
    new TreeMap<>(event.flatDetails()).forEach((name, value) -> line(text, name + ": " + value));
    line(text, "");
    line(
        text,
        "Execution "
            + execution.executionId()
            + ", "
            + execution.kind()
            + ", is "
            + execution.status()
            + "; started by "
            + execution.by()
            + " at "
            + execution.createdAt()
            + ".");
    return text.toString();
  }

  /** What has happened, in a few words. */
  private static String headline(ExecutionEvent event) {
    EventDetails details = event.details();
    String wave = event.wave().map(name -> "wave " + name).orElse("a wave");
    if (details instanceof EventDetails.ExecutionCreated) {
      return "started by " + event.actor().displayName();
    }
    if (details instanceof EventDetails.StatusChanged changed) {
      return "execution is " + changed.to();
    }
    if (details instanceof EventDetails.WaveStatusChanged changed) {
      return wave + " is " + changed.to();
    }
    if (details instanceof EventDetails.ApprovalRequested) {
      return wave + " waits for an approval";
    }
    if (details instanceof EventDetails.ApprovalAnswered answered) {
      return wave + " approval " + answered.status();
    }
    return words(event) + event.serverId().map(server -> " " + server).orElse("");
  }

  private static String words(ExecutionEvent event) {
    return event.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What people have written forges no line. */
  private static void line(StringBuilder text, String line) {
    text.append(line.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ")).append('\n');
  }
}
