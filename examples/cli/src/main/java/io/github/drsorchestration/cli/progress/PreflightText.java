package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.preflight.PreflightResult;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.cli.terminal.Tone;
import java.util.List;

/** What a start would do, as lines of text. */
public final class PreflightText {

  private PreflightText() {}

  /**
   * For example "run would start a RECOVERY of Shop: 3 servers, leaving out a part of the plan".
   */
  public static Line start(String what, PreflightResult result) {
    if (result.refused()) {
      return new Line(Tone.BAD, "run would start " + what + ", which would fail");
    }
    String text = "run would start " + what + ": " + Plural.of(result.launched().size(), "server");
    return result.leavesOut()
        ? new Line(Tone.WAITING, text + ", leaving out a part of the plan")
        : new Line(Tone.GOOD, text);
  }

  /** The servers that would not be launched, each with what forbids it. */
  public static List<Line> leftOut(PreflightResult result) {
    return result.leftOut().entrySet().stream()
        .map(
            entry ->
                new Line(
                    Tone.WAITING,
                    "  left out: "
                        + entry.getKey()
                        + entry.getValue().wave().map(wave -> " of wave " + wave).orElse("")
                        + ", because of "
                        + entry.getValue().code()))
        .toList();
  }
}
