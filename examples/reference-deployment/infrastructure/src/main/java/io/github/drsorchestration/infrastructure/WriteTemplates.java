package io.github.drsorchestration.infrastructure;

import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the generated parts of the templates again; run it in the folder of this module. */
public final class WriteTemplates {

  public static void main(String[] args) throws IOException {
    Path folder = Path.of("");
    Map<String, String> texts = new GeneratedTemplates(folder, catalog()).texts();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(folder.resolve("templates").resolve(text.getKey()), text.getValue());
    }
  }

  /** The operations are the same everywhere; a simulated world is the least that has them. */
  static OperationCatalog catalog() {
    Simulation simulation = Simulation.of(SimulatedWorld.builder().build());
    try (DrsOrchestrator orchestrator = simulation.orchestrator()) {
      return StandardOperations.of(orchestrator, simulation.ports());
    }
  }

  private WriteTemplates() {}
}
