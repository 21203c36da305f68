package io.github.drsorchestration.benchmarks.result;

import java.util.List;

/**
 * What one benchmark found.
 *
 * @param name its key in the JSON
 * @param title what it shows
 * @param table the figures
 * @param notes how they came about, in sentences
 * @param targets what they were to be
 */
public record Section(
    String name, String title, Table table, List<String> notes, List<Target> targets) {

  public Section {
    notes = List.copyOf(notes);
    targets = List.copyOf(targets);
  }

  public boolean met() {
    return targets.stream().allMatch(Target::met);
  }
}
