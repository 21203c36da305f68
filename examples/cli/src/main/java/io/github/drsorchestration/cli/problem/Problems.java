package io.github.drsorchestration.cli.problem;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the problems of a file. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  public void add(String path, String rule) {
    found.add(new Problem(path, rule));
  }

  /** Adds the broken rule of the value at the path. */
  public void add(String path, InvalidValueException broken) {
    String field = broken.field();
    if (field.contains(" ")) {
      add(path, field + " " + broken.rule());
    } else if (path.endsWith("." + field)) {
      add(path, broken.rule());
    } else {
      add(JsonPaths.join(path, field), broken.rule());
    }
  }

  /** Adds problems whose paths are relative to the given one. */
  public void addAll(String path, Collection<Problem> relative) {
    relative.forEach(problem -> add(JsonPaths.join(path, problem.path()), problem.rule()));
  }

  List<Problem> all() {
    return List.copyOf(found);
  }

  public void throwIfAny(String file) {
    if (!found.isEmpty()) {
      throw BadInputException.of(file, found);
    }
  }
}
