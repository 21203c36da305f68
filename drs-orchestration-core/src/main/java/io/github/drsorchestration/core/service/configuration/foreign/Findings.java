package io.github.drsorchestration.core.service.configuration.foreign;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.core.input.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/** What a translation has found: remarks, and what makes the file unreadable. */
final class Findings {

  private static final int MAX_REMARKS = 500;
  private static final int MAX_PROBLEMS = 20;

  private final List<Remark> remarks = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int more;

  void leftOut(String path, String why) {
    add(RemarkKind.LEFT_OUT, path, why);
  }

  void changed(String path, String how) {
    add(RemarkKind.CHANGED, path, how);
  }

  void check(String path, String what) {
    add(RemarkKind.CHECK, path, what);
  }

  void broken(String path, String rule) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new Problem("configuration." + path, rule));
    }
  }

  private void add(RemarkKind kind, String path, String text) {
    if (remarks.size() < MAX_REMARKS) {
      remarks.add(new Remark(kind, path, text));
    } else {
      more++;
    }
  }

  /**
   * The remarks, if the file could be read.
   *
   * @throws InvalidInputException if not
   */
  List<Remark> remarks() {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    List<Remark> all = new ArrayList<>(remarks);
    if (more > 0) {
      all.add(new Remark(RemarkKind.CHECK, "", "there are " + more + " more remarks"));
    }
    return all;
  }
}
