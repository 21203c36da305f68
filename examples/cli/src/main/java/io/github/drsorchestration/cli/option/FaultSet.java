package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.testkit.explore.FaultModel;

/** The named sets of random faults. */
public enum FaultSet {
  NONE,
  USUAL;

  FaultModel model() {
    return switch (this) {
      case NONE -> FaultModel.none();
      case USUAL -> FaultModel.usual();
    };
  }
}
