package io.github.drsorchestration.testkit.operation;

import java.io.IOException;
import java.nio.file.Files;

/** Writes the documents that are made from the operations; CONTRIBUTING.md shows the commands. */
final class GeneratedDocuments {

  private GeneratedDocuments() {}

  /** To be run in the directory of this module. */
  public static void main(String[] args) throws IOException {
    Files.writeString(OpenApiFile.FILE, OpenApiFile.text());
    Files.writeString(OperationsPage.FILE, OperationsPage.text());
    Files.writeString(EndpointsPage.FILE, EndpointsPage.text());
  }
}
