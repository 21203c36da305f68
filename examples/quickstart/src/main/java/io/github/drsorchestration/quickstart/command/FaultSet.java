package io.github.drsorchestration.quickstart.command;

import io.github.drsorchestration.testkit.explore.FaultModel;

/** The sets of faults that have a name. */
enum FaultSet {
  NONE(FaultModel.none()),
  USUAL(FaultModel.usual());

  private final FaultModel model;

  FaultSet(FaultModel model) {
    this.model = model;
  }

  FaultModel model() {
    return model;
  }
}
