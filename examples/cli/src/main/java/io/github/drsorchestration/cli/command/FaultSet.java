package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.testkit.explore.FaultModel;

/** The sets of faults that have a name. */
enum FaultSet {
  NONE,
  USUAL;

  FaultModel model() {
    return switch (this) {
      case NONE -> FaultModel.none();
      case USUAL -> FaultModel.usual();
    };
  }
}
