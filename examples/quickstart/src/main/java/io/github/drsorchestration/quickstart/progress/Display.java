package io.github.drsorchestration.quickstart.progress;

import io.github.drsorchestration.quickstart.run.Audience;
import java.util.List;

/** Shows people what an audience sees. */
public interface Display extends Audience {

  /** Nothing more will happen; this is what is to be said at the end. */
  void ended(List<Line> summary);
}
