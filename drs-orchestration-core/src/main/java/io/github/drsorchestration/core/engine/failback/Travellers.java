package io.github.drsorchestration.core.engine.failback;

import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The servers of an execution that are on their way. */
final class Travellers {

  private Travellers() {}

  static List<Traveller> all(Draft draft) {
    List<Traveller> all = new ArrayList<>();
    for (WaveDraft wave : draft.waves()) {
      for (ServerExecution server : wave.servers()) {
        if (server.failback().isPresent()) {
          all.add(new Traveller(draft, wave, server.serverId()));
        }
      }
    }
    return all;
  }

  static List<Traveller> at(Draft draft, Predicate<FailbackStage> stages) {
    return all(draft).stream().filter(it -> stages.test(it.stage())).toList();
  }

  static Optional<Traveller> of(Draft draft, String serverId) {
    return all(draft).stream().filter(it -> it.server().serverId().equals(serverId)).findFirst();
  }
}
