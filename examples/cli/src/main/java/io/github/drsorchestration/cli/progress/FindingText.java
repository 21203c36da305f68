package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Tone;
import java.util.Locale;

/** A finding of preflight as a line of text. */
public final class FindingText {

  private FindingText() {}

  public static Line of(Finding finding) {
    Tone tone =
        switch (finding.severity()) {
          case BLOCKING -> Tone.BAD;
          case WARNING -> Tone.WAITING;
          case INFO -> Tone.PLAIN;
        };
    return new Line(
        tone,
        "  %s: %s: %s"
                .formatted(
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.code(),
                    finding.message())
            + id(finding));
  }

  /** The id of the server, by which an override names it, where the message has only its name. */
  private static String id(Finding finding) {
    return finding
        .serverId()
        .filter(it -> !finding.message().contains(it))
        .map(" (%s)"::formatted)
        .orElse("");
  }
}
