package io.github.drsorchestration.core.planning.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Collects the changes of a plan, or of one of its waves. */
final class Changes {

  /**
   * A field whose two values say all there is to say.
   *
   * @param kind what a change of it is called
   * @param name what it is called in a sentence
   * @param value its value
   */
  record Field<T>(ChangeKind kind, String name, Function<T, Object> value) {}

  private final List<PlanChange> all;
  private final Optional<String> wave;

  private Changes(List<PlanChange> all, Optional<String> wave) {
    this.all = all;
    this.wave = wave;
  }

  static Changes ofPlan() {
    return new Changes(new ArrayList<>(), Optional.empty());
  }

  /** The same list; what is added from here on is about this wave. */
  Changes ofWave(String name) {
    return new Changes(all, Optional.of(name));
  }

  void add(ChangeKind kind, String sentence) {
    all.add(new PlanChange(kind, wave, sentence));
  }

  /**
   * Compares these fields.
   *
   * @param owner whose fields they are, such as {@code of wave 'web'}
   */
  <T> void compare(List<Field<T>> fields, T before, T after, String owner) {
    for (Field<T> field : fields) {
      Object was = field.value().apply(before);
      Object is = field.value().apply(after);
      if (!Objects.equals(was, is)) {
        add(
            field.kind(),
            "changes the "
                + field.name()
                + " "
                + owner
                + " from "
                + Words.text(was)
                + " to "
                + Words.text(is));
      }
    }
  }

  /** Names the parameters that differ; their values, which may be secrets, are not shown. */
  void compareParameters(
      ChangeKind kind, Map<String, ?> before, Map<String, ?> after, String owner) {
    Set<String> different = new TreeSet<>(before.keySet());
    different.addAll(after.keySet());
    different.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
    if (!different.isEmpty()) {
      add(kind, "changes the parameters " + Words.quoted(different) + " " + owner);
    }
  }

  List<PlanChange> all() {
    return List.copyOf(all);
  }
}
