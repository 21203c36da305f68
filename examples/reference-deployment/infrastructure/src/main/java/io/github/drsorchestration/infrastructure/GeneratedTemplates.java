package io.github.drsorchestration.infrastructure;

import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.infrastructure.api.ApiModel;
import io.github.drsorchestration.infrastructure.api.ApiTemplates;
import io.github.drsorchestration.infrastructure.api.MethodStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The templates with generated parts: the paths and methods of the API come from the catalogue of
 * operations, the definition of the state machine from its own file, and the name of the deployment
 * from all that is deployed by it.
 *
 * <pre>{@code
 * Map<String, String> texts = new GeneratedTemplates(folder, catalog).texts();
 * }</pre>
 */
public final class GeneratedTemplates {

  private static final String CORE = "api-gateway-core-stack.yaml";
  private static final String RESOURCES = "api-gateway-resources-stack.yaml";
  private static final String DEPLOYMENT = "api-gateway-deployment-stack.yaml";
  private static final String STEP_FUNCTIONS = "step-functions-stack.yaml";
  private static final String MASTER = "master-template.yaml";

  private final Path folder;
  private final ApiTemplates api;

  /**
   * @param folder that of this module, with {@code templates} and {@code statemachine} below it
   */
  public GeneratedTemplates(Path folder, OperationCatalog catalog) {
    this.folder = folder;
    this.api = new ApiTemplates(ApiModel.of(catalog));
  }

  /** Their texts by file, as they should be. What is written by hand is taken from the files. */
  public Map<String, String> texts() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(
        RESOURCES,
        file(RESOURCES)
            .with("resources", api.resources())
            .with("outputs", api.resourceIds())
            .text());
    MarkedText master = file(MASTER);
    for (MethodStack stack : MethodStack.values()) {
      texts.put(
          stack.file(),
          file(stack.file())
              .with("parameters", api.parameters(stack))
              .with("methods", api.methods(stack))
              .text());
      master = master.with(stack.mark(), api.arguments(stack));
    }
    texts.put(DEPLOYMENT, deployment(file(CORE).text() + String.join("", texts.values())));
    texts.put(STEP_FUNCTIONS, stateMachine());
    texts.put(MASTER, master.text());
    return texts;
  }

  /** A deployment never changes; another name makes API Gateway take what is there now. */
  private String deployment(String deployed) throws IOException {
    String name = "Deployment" + fingerprint(deployed);
    return file(DEPLOYMENT)
        .with("deployment", "  %s:\n".formatted(name))
        .with("its name", "      DeploymentId: !Ref %s\n".formatted(name))
        .text();
  }

  private String stateMachine() throws IOException {
    String definition =
        Files.readString(folder.resolve("statemachine").resolve("dr-orchestrator.asl.json"));
    return file(STEP_FUNCTIONS)
        .with(
            "the definition",
            "      DefinitionString: |\n" + definition.strip().indent(8).replaceAll("(?m)^ +$", ""))
        .text();
  }

  private MarkedText file(String name) throws IOException {
    return new MarkedText(Files.readString(folder.resolve("templates").resolve(name)));
  }

  private static String fingerprint(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
