package io.github.drsorchestration.cli.terminal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The lines of a summary, most of them a label and a text. */
public final class Rows {

  private static final int LABEL_WIDTH = 14;
  private static final int MAX_PER_LABEL = 8;

  private final List<Line> lines = new ArrayList<>();

  public void add(Line line) {
    lines.add(line);
  }

  public void addAll(List<Line> more) {
    lines.addAll(more);
  }

  public void space() {
    lines.add(Line.empty());
  }

  public void row(Tone tone, String label, String text) {
    String padding = " ".repeat(Math.max(1, LABEL_WIDTH - label.length()));
    lines.add(new Line(tone, "  " + label + padding + text));
  }

  /** Several texts below each other, the label before the first. */
  public void rows(Tone tone, String label, List<String> texts) {
    for (int i = 0; i < Math.min(texts.size(), MAX_PER_LABEL); i++) {
      row(tone, i == 0 ? label : "", texts.get(i));
    }
    if (texts.size() > MAX_PER_LABEL) {
      row(tone, "", "and " + (texts.size() - MAX_PER_LABEL) + " more");
    }
  }

  public List<Line> lines() {
    return Collections.unmodifiableList(lines);
  }
}
